-- How the bodies share a cost of the county's, once somebody has decided it. Without a row for a year nothing is decided, and nothing is assumed.
create table reports.cost_key (
  id int generated always as identity primary key,
  year int not null check (year between 2000 and 2100),
  project text not null,
  item text,
  decided_by text not null,
  decided_on date not null,
  reference text not null,
  recorded_by text not null,
  known tstzrange not null,
  constraint cost_key_one_a_year exclude using gist (year with =, known with &&)
);
comment on column reports.cost_key.item is 'One cost of the project in the county''s own budget; null for all of them.';
comment on column reports.cost_key.known is 'From when it was recorded until it was replaced or taken back.';

create table reports.cost_share (
  key_id int not null references reports.cost_key on delete cascade,
  party text not null,
  numerator bigint not null check (numerator > 0),
  denominator bigint not null check (denominator >= numerator),
  place smallint not null,
  primary key (key_id, party)
);
comment on table reports.cost_share is 'Exact fractions, so that thirds are thirds; those of a key sum to one.';
