-- Who has looked at a draft, what they said, and what a report could not show.
alter table reports.draft add approved_by text, add approved_at timestamptz;
alter table reports.draft add constraint draft_approved check ((approved_by is null) = (approved_at is null));
comment on column reports.draft.approved_by is 'Somebody else than who wrote it; taken back by every change.';

create table reports.draft_comment (
  id int generated always as identity primary key,
  steering_group_id smallint not null references smv.steering_group,
  period date not null,
  language text not null,
  written_by text not null,
  written_at timestamptz not null,
  text text not null
);
create index draft_comment_draft on reports.draft_comment (steering_group_id, period, language);

alter table reports.status_report add blocked smallint not null default 0;
comment on column reports.status_report.blocked is 'Parts that could not be made; the report names each of them where it should have stood.';
