-- Months that are closed for new figures, and the openings made in them. What is published already stays as it is.
create table smv.period_lock (
  id int generated always as identity primary key,
  kind smallint check (kind between 1 and 3),
  months daterange not null check (not isempty(months) and not lower_inf(months) and not upper_inf(months)),
  reason text not null,
  locked_by text not null,
  locked_at timestamptz not null default now()
);
comment on column smv.period_lock.kind is 'The report; null for all.';

create table smv.period_opening (
  id int generated always as identity primary key,
  lock_id int not null references smv.period_lock,
  district_id smallint references smv.district,
  until date,
  reason text not null,
  opened_by text not null,
  opened_at timestamptz not null default now(),
  closed_by text,
  closed_at timestamptz
);
create index period_opening_lock on smv.period_opening (lock_id) where closed_at is null;
comment on column smv.period_opening.district_id is 'Null for all districts.';
comment on column smv.period_opening.until is 'Last day, in Sweden; null until it is closed.';
