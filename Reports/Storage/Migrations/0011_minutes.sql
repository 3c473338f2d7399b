-- A meeting from its agenda to its minutes.
alter table reports.meeting
  add place text not null default '',
  add begins text not null default '',
  add first_paragraph smallint check (first_paragraph > 0);
comment on column reports.meeting.first_paragraph is 'The § its agenda begins with; null while it follows the year''s last before it. Fixed by the first minutes.';

create table reports.participant (
  meeting_id int not null references reports.meeting on delete cascade,
  place smallint not null,
  capacity text not null check (capacity in ('chair', 'member', 'secretary', 'other')),
  name text not null,
  party text not null,
  organisation text not null,
  primary key (meeting_id, place)
);
comment on table reports.participant is 'Who was there: the chair and members decide, the others do not.';

create table reports.agenda_item (
  id int generated always as identity primary key,
  meeting_id int not null references reports.meeting on delete cascade,
  place smallint not null,
  title text not null,
  report_id uuid references reports.status_report,
  account text not null,
  proposal text not null,
  outcome text check (outcome in ('as_proposed', 'amended', 'postponed', 'remitted', 'noted')),
  decision text not null default '',
  responsible text not null default '',
  due date,
  decided_at timestamptz,
  closed_at timestamptz,
  closed_by text,
  closing text not null default '',
  constraint agenda_item_place unique (meeting_id, place) deferrable initially deferred,
  check ((outcome is null) = (decided_at is null))
);
create index agenda_item_report on reports.agenda_item (report_id);
comment on column reports.agenda_item.responsible is 'Who undertook to do what was decided; blank for none. Stands in every report of the group until closed_at.';

create table reports.minutes (
  meeting_id int not null references reports.meeting,
  version smallint not null,
  made_at timestamptz not null,
  made_by text not null,
  first_signed smallint not null,
  last_signed smallint not null,
  model text not null,
  model_sha256 bytea not null,
  pdf bytea not null,
  sha256 bytea not null,
  archive_pdf bytea not null,
  archive_sha256 bytea not null,
  page_count int not null,
  primary key (meeting_id, version)
);
comment on column reports.minutes.first_signed is 'The §§ that the signatures are for, as those who sign said; they may disagree with the agenda.';
comment on table reports.minutes is 'Minutes as they were typeset from their frozen model. A later version is beside the former, never instead of it.';

-- the summons to a meeting, with its agenda
alter table reports.meeting add summoned_at timestamptz;
alter table reports.delivery drop constraint delivery_purpose_check;
alter table reports.delivery add constraint delivery_purpose_check check (purpose in ('report', 'receipt', 'notice', 'code', 'reminder', 'summons'));
