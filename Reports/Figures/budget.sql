-- @from, @to, @district, @at: each item as its latest report of the year states it, with what all its reports sum to
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
), lacking as (
  select fr.district_id, string_agg(to_char(m, 'YYYY-MM'), ' ' order by m) as months
  from first_report fr cross join lateral generate_series(greatest(@from, fr.month)::timestamp, @to::timestamp, '1 month') m
  where not exists (select from known k where k.district_id = fr.district_id and k.month = m::date)
  group by fr.district_id
), reporting as materialized (
  select d.id, d.code, d.sort, lacking.months as lacking, r.reported,
    greatest(r.reported, (extract(year from a.age) * 12 + extract(month from a.age) + 1)::int) as expected
  from smv.district d join first_report fr on fr.district_id = d.id
    join (select k.district_id, count(distinct k.month) filter (where k.month >= @from)::int as reported from known k group by 1) r on r.district_id = d.id
    left join lacking on lacking.district_id = d.id
    cross join lateral (select age(@to, greatest(@from, fr.month))) a
  where @district::text is null or d.code = @district
), item as (
  select k.district_id, max(array[k.month - '2000-01-01'::date, k.id, f.line]) as latest,
    (sum(f.actual) filter (where k.month >= @from))::bigint as actual_so_far,
    (sum(f.actual) filter (where k.month = @to))::bigint as actual_in_month,
    coalesce(bool_or(f.status in (4, 5, 6)), false) as was_asked
  from known k join smv.budget_fact f on f.submission_id = k.id
  group by k.district_id, f.project, f.item
)
select d.code as "District", f.project, f.item, f.type, f.funder, f.category, f.label, f.applied, f.decided,
  i.actual_so_far as "Actual", i.actual_in_month as "ActualInMonth", f.forecast, f.status, '2000-01-01'::date + i.latest[1] as "LastReported",
  d.reported as "ReportedMonths", d.expected as "ExpectedMonths", i.was_asked as "WasAsked", d.lacking as "Lacking"
from item i join reporting d on d.id = i.district_id
  join smv.budget_fact f on f.submission_id = i.latest[2] and f.line = i.latest[3]
order by d.sort, f.project, f.type, f.item
