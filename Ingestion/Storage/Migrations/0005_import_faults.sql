-- A killed process is not the file's fault: an import gives up after three faults of its own, or after many unfinished attempts.
alter table smv.upload add column faults smallint not null default 0;
alter table smv.upload add column next_attempt_at timestamptz not null default now();
