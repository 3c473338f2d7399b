-- The history of uploads asks what was done with each.
create index event_subject on smv.event (subject, at);
