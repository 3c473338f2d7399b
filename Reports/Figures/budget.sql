-- @from, @to, @district, @at
with known as (
  select s.id, s.district_id, s.month
  from smv.submission s
  where s.kind = 2 and s.month between date_trunc('year', @to::date)::date and @to
    and known_at(s.known)
), first_report as (
  select d.id as district_id, f.month
  from smv.district d cross join lateral (
    select s.month from smv.submission s
    where s.kind = 2 and s.district_id = d.id and known_at(s.known)
    order by s.month limit 1) f
), months as (
  select k.district_id, count(distinct k.month) filter (where k.month >= @from)::int as reported
  from known k group by k.district_id
), lacking as materialized (
  select fr.district_id, string_agg(to_char(m, 'YYYY-MM'), ' ' order by m) as months
  from first_report fr cross join lateral generate_series(greatest(@from, fr.month)::timestamp, @to::timestamp, '1 month') m
  where not exists (select from known k where k.district_id = fr.district_id and k.month = m::date)
  group by fr.district_id
), stated as (
  select k.district_id, k.month, f.*, row_number() over (item order by k.month desc, k.id desc) as nth,
    (sum(f.actual) filter (where k.month >= @from) over item)::bigint as actual_so_far,
    (sum(f.actual) filter (where k.month = @to) over item)::bigint as actual_in_month,
    coalesce(bool_or(f.status in (4, 5, 6)) over item, false) as was_asked
  from known k join smv.budget_fact f on f.submission_id = k.id
  window item as (partition by k.district_id, f.project, f.item)
)
select d.code as "District", l.project, l.item, l.type, l.funder, l.category, l.label, l.applied, l.decided,
  l.actual_so_far as "Actual", l.actual_in_month as "ActualInMonth", l.forecast, l.status, l.month as "LastReported",
  months.reported as "ReportedMonths",
  greatest(months.reported, (extract(year from age(@to, greatest(@from, fr.month))) * 12 + extract(month from age(@to, greatest(@from, fr.month))) + 1)::int) as "ExpectedMonths",
  l.was_asked as "WasAsked", lacking.months as "Lacking"
from stated l
  join months using (district_id)
  join first_report fr using (district_id)
  left join lacking using (district_id)
  join smv.district d on d.id = l.district_id
where l.nth = 1 and (@district::text is null or d.code = @district)
order by d.sort, l.project, l.type, l.item
