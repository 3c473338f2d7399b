-- When the steering groups meet. A meeting that was set in time can bring the deadline before it forward.
create table reports.meeting (
  id int generated always as identity primary key,
  steering_group_id smallint not null references smv.steering_group,
  held_on date not null,
  set_at timestamptz not null default now(),
  constraint meeting_once unique (steering_group_id, held_on)
);
