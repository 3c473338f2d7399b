-- From when on a schedule holds: runs before it are not missed ones.
alter table smv.steering_group add column schedule_since timestamptz not null default now();
