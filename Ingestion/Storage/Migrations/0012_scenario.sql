-- Changes of the organisation that are planned together and not decided: nothing else reads these tables, so a plan changes nothing.
create table smv.scenario (
  id int generated always as identity primary key,
  name text not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  decided_at timestamptz,
  decided_by text
);
create unique index scenario_name_once on smv.scenario (lower(name)) where decided_at is null;

create table smv.scenario_step (
  id int generated always as identity primary key,
  scenario_id int not null references smv.scenario on delete cascade,
  act text not null check (act in ('open', 'rename', 'move', 'close')),
  district text not null,
  municipality char(4),
  name_sv text,
  name_en text,
  day date not null
);
create index scenario_step_of on smv.scenario_step (scenario_id);
comment on column smv.scenario_step.day is 'First day of what it brings about; of a closing, the last day the district exists.';
