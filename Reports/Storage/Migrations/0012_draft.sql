-- What people add to a group's report on a month, before it is frozen.
create table reports.draft (
  steering_group_id smallint not null references smv.steering_group,
  period date not null check (extract(day from period) = 1),
  language text not null check (language in ('sv', 'en')),
  points text not null default '',
  risks text not null default '',
  questions text not null default '',
  proposal text not null default '',
  revision int not null default 1,
  written_by text not null,
  written_at timestamptz not null,
  primary key (steering_group_id, period, language)
);
comment on table reports.draft is 'The coordinator''s own words in a report on the month in that language; Markdown but for the proposal.';
comment on column reports.draft.proposal is 'One decision a line; blank for the standing proposal.';
comment on column reports.draft.revision is 'Counts up with every change, so that nobody writes over what they have not read.';
