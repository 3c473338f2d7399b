-- The counts of one district in some months, as they stand now; months as whole numbers from January of year 1, series packed as by SeriesKey.
select (extract(year from s.month)::int - 1) * 12 + extract(month from s.month)::int - 1,
  (f.indicator_id::bigint << 48) | (f.municipality_id::bigint << 32) | (f.actor_id::bigint << 16) | (f.target_group::bigint << 8) | f.sex::bigint,
  case when f.low = f.high then f.low else -1 end,
  s.scope = $4
from smv.submission s join smv.activity_fact f on f.submission_id = s.id
where s.kind = 1 and upper_inf(s.known) and s.district_id = $1 and s.month between $2 and $3
