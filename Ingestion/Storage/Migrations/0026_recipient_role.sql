-- As what somebody receives a group's report.
alter table smv.recipient add column role text not null default 'member' constraint recipient_role check (role in ('member', 'substitute', 'secretary', 'copy'));
