-- From a file to published facts. A row in upload is the outbox: what is unfinished there is work to do.
create table smv.upload (
  id uuid primary key,
  received_at timestamptz not null default now(),
  via text not null check (via in ('web', 'api', 'inbox', 'sample')),
  uploader_id uuid,
  uploader text not null,
  mandate_district text,
  scope text not null default '',
  file_name text,
  sha256 bytea,
  content bytea,
  byte_count int not null,
  reason text,
  status text not null check (status in ('received', 'reading', 'awaiting_approval', 'published', 'rejected', 'withdrawn', 'cancelled', 'failed')),
  approved boolean not null default false,
  attempts smallint not null default 0,
  failure text,
  finished_at timestamptz,
  kind smallint,
  encoding text,
  delimiter text,
  decimal_separator text,
  row_count int not null default 0,
  finding_count int not null default 0,
  known_at timestamptz,
  inbox_file text,
  receipt_due boolean not null default false
);
create index upload_unfinished on smv.upload (received_at) where status in ('received', 'reading');
create index upload_recent on smv.upload (received_at desc);
create index upload_bytes on smv.upload (sha256);

create table smv.finding (
  upload_id uuid not null references smv.upload on delete cascade,
  ordinal int not null,
  line int not null,
  col int not null,
  column_name text not null,
  value text not null,
  rule text not null,
  severity smallint not null,
  message_sv text not null,
  message_en text not null,
  remedy_sv text not null,
  remedy_en text not null,
  primary key (upload_id, ordinal)
);

create table smv.publication (
  number int primary key,
  published_at timestamptz not null,
  upload_id uuid references smv.upload,
  what text not null check (what in ('published', 'retracted'))
);
create unique index publication_in_time on smv.publication (published_at);

create table smv.submission (
  id int generated always as identity primary key,
  upload_id uuid not null references smv.upload,
  kind smallint not null check (kind in (1, 2, 3)),
  district_id smallint not null references smv.district,
  month date not null check (extract(day from month) = 1),
  scope text not null,
  version int not null,
  supersedes int references smv.submission,
  publication int not null references smv.publication,
  closed_by int references smv.publication,
  known tstzrange not null,
  row_count int not null,
  reason text,
  retraction_reason text,
  constraint submission_one_current exclude using gist
    (kind with =, district_id with =, month with =, scope with =, known with &&),
  unique (kind, district_id, month, scope, version)
);
create index submission_upload on smv.submission (upload_id);
create index submission_month on smv.submission (kind, month, district_id);

create table smv.event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  what text not null,
  subject text not null,
  detail jsonb not null default '{}'
);
create index event_recent on smv.event (at desc);
