-- Where a group allows it, its recipients take themselves off the report and back.
alter table smv.steering_group add column may_unsubscribe boolean not null default false;
alter table smv.recipient add column unsubscribed_at timestamptz;
