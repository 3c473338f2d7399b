-- A group's report on a month that is not to go out until somebody releases it.
create table reports.report_hold (
  id int generated always as identity primary key,
  steering_group_id smallint not null references smv.steering_group,
  period date not null check (extract(day from period) = 1),
  reason text not null,
  held_by text not null,
  held_at timestamptz not null,
  released_by text,
  released_at timestamptz,
  check ((released_by is null) = (released_at is null))
);
create unique index report_hold_once on reports.report_hold (steering_group_id, period) where released_at is null;
comment on table reports.report_hold is 'While one is not released the schedule makes no report of the group on the month.';
