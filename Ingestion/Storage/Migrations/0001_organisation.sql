-- Who reports, about whom, to whom. All of it dated data that the coordinator edits; nothing is a constant in code.
create extension if not exists btree_gist;

create table smv.organisation (
  id smallint generated always as identity primary key,
  code text not null unique,
  role text not null
);

create table smv.organisation_name (
  organisation_id smallint not null references smv.organisation,
  name text not null,
  valid daterange not null default daterange(null, null),
  exclude using gist (organisation_id with =, valid with &&)
);

create table smv.district (
  id smallint generated always as identity primary key,
  code text not null unique check (code = upper(code) and length(code) between 2 and 8),
  is_county boolean not null default false,
  sort smallint not null,
  valid daterange not null default daterange(null, null)
);
create unique index district_one_county on smv.district (is_county) where is_county;

create table smv.district_name (
  district_id smallint not null references smv.district,
  name_sv text not null,
  name_en text not null,
  valid daterange not null default daterange(null, null),
  constraint district_name_once exclude using gist (district_id with =, valid with &&)
);

create table smv.district_alias (
  alias text primary key,
  district_id smallint not null references smv.district
);

create table smv.municipality (
  id smallint generated always as identity primary key,
  code char(4) not null unique check (code ~ '^[0-9]{4}$'),
  name text not null
);

create table smv.membership (
  municipality_id smallint not null references smv.municipality,
  district_id smallint not null references smv.district,
  valid daterange not null,
  constraint membership_one_district exclude using gist (municipality_id with =, valid with &&)
);

create table smv.actor (
  id smallint generated always as identity primary key,
  code text not null unique,
  name_sv text not null,
  name_en text not null,
  sort smallint not null
);

create table smv.district_actor (
  district_id smallint not null references smv.district,
  actor_id smallint not null references smv.actor,
  on_demand boolean not null default false,
  valid daterange not null default daterange(null, null),
  constraint district_actor_once exclude using gist (district_id with =, actor_id with =, valid with &&)
);

create table smv.indicator (
  id smallint generated always as identity primary key,
  code text not null unique check (code ~ '^[A-Z0-9_]{2,30}$'),
  name_sv text not null,
  name_en text not null,
  unit_sv text not null,
  unit_en text not null,
  kind smallint not null check (kind in (1, 2)),
  protected boolean not null,
  unprotected_reason text,
  follows_id smallint references smv.indicator,
  sort smallint not null
);

create table smv.indicator_actor (
  indicator_id smallint not null references smv.indicator,
  actor_id smallint not null references smv.actor,
  primary key (indicator_id, actor_id)
);

create table smv.reporting_scope (
  district_id smallint not null references smv.district,
  scope text not null default '',
  valid daterange not null default daterange(null, null),
  constraint reporting_scope_once exclude using gist (district_id with =, scope with =, valid with &&)
);

create table smv.steering_group (
  id smallint generated always as identity primary key,
  code text not null unique,
  sort smallint not null,
  schedule text not null,
  paused boolean not null default false
);
comment on column smv.steering_group.schedule is 'Quartz cron expression, Europe/Stockholm: when the report on the previous month is made and mailed.';

create table smv.steering_group_name (
  steering_group_id smallint not null references smv.steering_group,
  name_sv text not null,
  name_en text not null,
  valid daterange not null default daterange(null, null),
  constraint steering_group_name_once exclude using gist (steering_group_id with =, valid with &&)
);

create table smv.recipient (
  id int generated always as identity primary key,
  steering_group_id smallint not null references smv.steering_group,
  name text not null,
  email text not null,
  organisation text not null default '',
  language text not null default 'sv' check (language in ('sv', 'en')),
  valid daterange not null default daterange(null, null),
  constraint recipient_once exclude using gist (steering_group_id with =, email with =, valid with &&)
);

create table smv.role_holder (
  id int generated always as identity primary key,
  role text not null check (role in ('county_coordinator', 'deputy_coordinator', 'municipal_coordinator',
    'region_coordinator', 'police_coordinator', 'project_leader', 'secretary', 'chair')),
  district_id smallint references smv.district,
  steering_group_id smallint references smv.steering_group,
  name text not null,
  email text not null,
  valid daterange not null default daterange(null, null)
);

create table smv.setting (
  key text primary key,
  value text not null
);
