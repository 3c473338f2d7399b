-- Releases (what others than the own district and the coordinator may see), status reports and deliveries.
create table reports.release (
  publication int primary key,
  made_at timestamptz not null
);

create table reports.release_cell (
  district_id smallint not null,
  month date not null,
  indicator_id smallint not null,
  publication int not null references reports.release,
  known tstzrange not null,
  masked boolean not null,
  value bigint,
  reported int not null,
  expected int not null,
  check (masked = (value is null)),
  constraint release_cell_one_in_force exclude using gist
    (district_id with =, month with =, indicator_id with =, known with &&)
);
create index release_cell_figures on reports.release_cell (indicator_id, month, district_id) include (known, masked, value);
comment on table reports.release_cell is 'One protected count, district by month, as released: masked or with its value. Never recomputed; superseded by a later release.';

create table reports.status_report (
  id uuid primary key,
  steering_group_id smallint not null references smv.steering_group,
  period date not null,
  language text not null default 'sv' check (language in ('sv', 'en')),
  requested_at timestamptz not null default now(),
  requested_by text not null,
  scheduled_for timestamptz,
  send boolean not null,
  status text not null check (status in ('queued', 'frozen', 'ready', 'failed')),
  attempts smallint not null default 0,
  failure text,
  diary_number text,
  publication int,
  known_at timestamptz,
  model text,
  model_sha256 bytea,
  pdf bytea,
  sha256 bytea,
  page_count int,
  archive_pdf bytea,
  archive_sha256 bytea,
  finished_at timestamptz,
  constraint status_report_run_once unique (steering_group_id, scheduled_for)
);
create index status_report_recent on reports.status_report (requested_at desc);

create table reports.delivery (
  id uuid primary key,
  purpose text not null check (purpose in ('report', 'receipt', 'notice', 'code')),
  report_id uuid references reports.status_report,
  upload_id uuid references smv.upload,
  recipient_name text not null,
  recipient_email text not null,
  language text not null default 'sv' check (language in ('sv', 'en')),
  subject text not null,
  text_body text,
  html_body text,
  message_id text not null unique,
  status text not null default 'queued' check (status in ('queued', 'sending', 'sent', 'in_doubt', 'refused', 'cancelled')),
  attempts smallint not null default 0,
  created_at timestamptz not null default now(),
  next_attempt_at timestamptz not null default now(),
  body_read boolean not null default false,
  finished_at timestamptz,
  error text,
  constraint delivery_once_each unique (report_id, recipient_email)
);
create index delivery_unfinished on reports.delivery (next_attempt_at) where status in ('queued', 'sending');
create index delivery_recent on reports.delivery (created_at desc);

create table reports.delivery_attempt (
  delivery_id uuid not null references reports.delivery on delete cascade,
  number smallint not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  outcome text check (outcome in ('sent', 'unsent', 'refused', 'in_doubt')),
  detail text,
  primary key (delivery_id, number)
);
