-- What happened in the county that readers of a trend should know of. What is changed or taken away is kept for its time, so that charts can be shown as known at a moment.
create table smv.happening (
  id int generated always as identity primary key,
  day date not null,
  month_only boolean not null,
  text_sv text not null check (length(text_sv) between 1 and 60),
  text_en text not null check (length(text_en) between 1 and 60),
  district_id smallint references smv.district,
  recorded_by text not null,
  known tstzrange not null
);
comment on column smv.happening.day is 'The first of the month where only that is given.';
comment on column smv.happening.district_id is 'The one district it concerns; null for the whole county.';
comment on column smv.happening.known is 'From when it was recorded until it was changed or taken away.';
