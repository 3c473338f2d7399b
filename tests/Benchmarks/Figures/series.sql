-- What a district reports every month: a line for each municipality, actor, target group and sex of an indicator, in blocks as the import makes them.
create table public.series as
select district_id, indicator_id, block, array_agg(line) as line, array_agg(municipality_id) as municipality_id, array_agg(actor_id) as actor_id,
  array_agg(target_group) as target_group, array_agg(sex) as sex, array_agg(base) as base
from (
  select m.district_id, i.id as indicator_id, m.municipality_id, a.id as actor_id, g::smallint as target_group, s::smallint as sex,
    20 + abs(hashint4(m.municipality_id * 100000 + i.id * 1000 + a.id * 50 + g * 5 + s)) % 400 as base,
    (row_number() over (partition by m.district_id order by i.id, m.municipality_id, a.id, g, s) + 1)::int as line,
    (row_number() over (partition by m.district_id, i.id order by m.municipality_id, a.id, g, s) - 1) / 64 as block
  from smv.membership m cross join smv.indicator i cross join smv.actor a cross join generate_series(1, 4) g cross join generate_series(1, 2) s
  where not exists (select from smv.indicator_actor r where r.indicator_id = i.id)
    or exists (select from smv.indicator_actor r where r.indicator_id = i.id and r.actor_id = a.id)
  order by 1, 2, 6 desc, 3, 4
) f
group by district_id, indicator_id, block
