-- Every dated change after a day: what begins, and what ends without something else taking its place.
with district as (
  select d.*, n.name_sv, n.name_en from smv.district d join lateral (
    select * from smv.district_name n where n.district_id = d.id order by n.valid @> @today desc, lower(n.valid) limit 1) n on true
), steering_group as (
  select g.*, n.name_sv, n.name_en from smv.steering_group g join lateral (
    select * from smv.steering_group_name n where n.steering_group_id = g.id order by n.valid @> @today desc, lower(n.valid) limit 1) n on true
), ahead as (
  select lower(valid) as day, 'district_opens' as kind, name_sv as who_sv, name_en as who_en, null as where_sv, null as where_en, code from district
  union all
  select upper(valid), 'district_closes', name_sv, name_en, null, null, code from district
  union all
  select lower(n.valid), 'district_renamed', d.name_sv, d.name_en, n.name_sv, n.name_en, d.code
  from smv.district_name n join district d on d.id = n.district_id
  where exists (select from smv.district_name f where f.district_id = n.district_id and upper(f.valid) = lower(n.valid))
  union all
  select lower(b.valid), 'municipality_moves', m.name, m.name, d.name_sv, d.name_en, m.code
  from smv.membership b join smv.municipality m on m.id = b.municipality_id join district d on d.id = b.district_id
  union all
  select lower(s.valid), 'reporting_divided', d.name_sv, d.name_en, count(*)::text, count(*)::text, d.code
  from smv.reporting_scope s join district d on d.id = s.district_id where lower(s.valid) > lower(d.valid) or lower(d.valid) is null group by lower(s.valid), 3, 4, 7
  union all
  select lower(p.valid), 'actor_joins', a.name_sv, a.name_en, d.name_sv, d.name_en, d.code
  from smv.district_actor p join smv.actor a on a.id = p.actor_id join district d on d.id = p.district_id where lower(p.valid) > lower(d.valid) or lower(d.valid) is null
  union all
  select upper(p.valid), 'actor_leaves', a.name_sv, a.name_en, d.name_sv, d.name_en, d.code
  from smv.district_actor p join smv.actor a on a.id = p.actor_id join district d on d.id = p.district_id
  where upper(d.valid) is distinct from upper(p.valid)
    and not exists (select from smv.district_actor f where f.district_id = p.district_id and f.actor_id = p.actor_id and lower(f.valid) = upper(p.valid))
  union all
  select lower(n.valid), 'group_renamed', g.name_sv, g.name_en, n.name_sv, n.name_en, g.code
  from smv.steering_group_name n join steering_group g on g.id = n.steering_group_id
  union all
  select lower(n.valid), 'body_renamed', f.name, f.name, n.name, n.name, o.code
  from smv.organisation_name n join smv.organisation o on o.id = n.organisation_id
  join smv.organisation_name f on f.organisation_id = n.organisation_id and upper(f.valid) = lower(n.valid)
  union all
  select lower(n.valid), 'project_renamed', f.name_sv, f.name_en, n.name_sv, n.name_en, p.code
  from smv.project_name n join smv.project p on p.id = n.project_id
  join smv.project_name f on f.project_id = n.project_id and upper(f.valid) = lower(n.valid)
  union all
  select lower(r.valid), 'recipient_begins', r.name, r.name, g.name_sv, g.name_en, g.code from smv.recipient r join steering_group g on g.id = r.steering_group_id
  union all
  select upper(r.valid), 'recipient_ends', r.name, r.name, g.name_sv, g.name_en, g.code from smv.recipient r join steering_group g on g.id = r.steering_group_id
  union all
  select lower(h.valid), 'role_begins', h.name, h.name, h.role, h.role, h.role from smv.role_holder h
  union all
  select upper(h.valid), 'role_ends', h.name, h.name, h.role, h.role, h.role from smv.role_holder h
)
select day as "Day", kind as "Kind", who_sv as "WhoSv", who_en as "WhoEn", where_sv as "WhereSv", where_en as "WhereEn", code as "Code"
from ahead where day > @today order by day, kind, who_sv collate "sv-x-icu" limit 100
