-- What an indicator counts, in words, from a month on. A version that is replaced from its own first month is withdrawn and kept.
create table smv.indicator_definition (
  id int generated always as identity primary key,
  indicator_id smallint not null references smv.indicator,
  valid daterange not null check (lower(valid) is null or extract(day from lower(valid)) = 1),
  counts_anew boolean not null,
  wording_sv text not null default '',
  wording_en text not null default '',
  unit_sv text not null,
  unit_en text not null,
  source_sv text not null default '',
  source_en text not null default '',
  actors smallint[] not null,
  decided_by text not null default '',
  decided_at timestamptz not null default now(),
  reason text not null default '',
  withdrawn_at timestamptz,
  constraint indicator_definition_once exclude using gist (indicator_id with =, valid with &&) where (withdrawn_at is null)
);
comment on column smv.indicator_definition.counts_anew is 'Whether it counts something else than the version before: a break in the series.';
comment on column smv.indicator_definition.actors is 'Those that may report it; empty for all.';
comment on column smv.indicator_definition.decided_by is 'Empty for the version that stood when definitions began to be kept.';

insert into smv.indicator_definition (indicator_id, valid, counts_anew, unit_sv, unit_en, actors)
select i.id, daterange(null, null), false, i.unit_sv, i.unit_en,
  array(select a.actor_id from smv.indicator_actor a where a.indicator_id = i.id order by a.actor_id)
from smv.indicator i order by i.sort;
