-- Which of a file's districts and months are closed for its report today, one lock each.
select distinct on (part.district, part.month) part.district as "District", part.month, l.id as "Lock", l.reason, l.locked_at as "At"
from unnest(@districts, @months) part(district, month)
join smv.period_lock l on l.months @> part.month and (l.kind is null or l.kind = @kind)
where not exists (
  select from smv.period_opening o
  where o.lock_id = l.id and o.closed_at is null and (o.district_id is null or o.district_id = part.district)
    and (o.until is null or o.until >= (now() at time zone 'Europe/Stockholm')::date))
order by part.district, part.month, l.locked_at
