-- See before it counts: an upload waits with its difference to what is published, is confirmed, explained, and released.
alter table smv.upload add column review boolean not null default false;
alter table smv.upload add column holds text[] not null default '{}';
alter table smv.upload add column difference jsonb;
alter table smv.upload add column waits_since timestamptz;
alter table smv.upload add column confirmed_by text;
alter table smv.upload add column confirmed_at timestamptz;
alter table smv.upload add column approved_by text;
alter table smv.upload add column approved_at timestamptz;
alter table smv.upload add column step text check (step in ('reading', 'comparing', 'writing'));
alter table smv.upload add column bytes_done bigint not null default 0;
alter table smv.upload add column rows_done int not null default 0;
comment on column smv.upload.holds is 'Why it waits for a person, see Intake/Review/Hold; empty when it does not.';
comment on column smv.upload.difference is 'What publishing it changes, as computed when it began to wait or was published; see Intake/Review/UploadDifference.';

create table smv.explanation (
  upload_id uuid not null references smv.upload on delete cascade,
  rule text not null,
  text text not null,
  written_by text not null,
  written_at timestamptz not null default now(),
  released_by text,
  released_at timestamptz,
  primary key (upload_id, rule)
);
comment on table smv.explanation is 'The sender''s words on the warnings of one rule in one upload; a public note beside the figures once released.';
