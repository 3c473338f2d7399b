-- @month, @district, @at: each sender's latest report of milestones, beside the one before it
with recursive sender as (
  (select s.district_id, s.scope from smv.submission s where s.kind = 3 order by s.district_id, s.scope limit 1)
  union all
  select n.district_id, n.scope from sender p cross join lateral (
    select s.district_id, s.scope from smv.submission s
    where s.kind = 3 and (s.district_id, s.scope) > (p.district_id, p.scope) order by s.district_id, s.scope limit 1) n
), known as (
  select r.id, p.district_id, r.month, row_number() over (partition by p.district_id, p.scope order by r.month desc) as nth
  from sender p cross join lateral (
    select s.id, s.month from smv.submission s
    where s.kind = 3 and s.district_id = p.district_id and s.scope = p.scope and s.month <= @month and known_at(s.known)
    order by s.month desc limit 2) r
)
select d.code as "District", f.project, f.milestone_id as "Id", f.name, f.owner,
  f.plan_start as "PlanStart", f.plan_start_month_only as "PlanStartMonthOnly", f.plan_end as "PlanEnd", f.plan_end_month_only as "PlanEndMonthOnly",
  f.forecast_end as "ForecastEnd", f.forecast_end_month_only as "ForecastEndMonthOnly",
  f.actual_end as "ActualEnd", f.actual_end_month_only as "ActualEndMonthOnly",
  f.status, f.preliminary, f.comment,
  p.forecast_end as "PreviousForecast", coalesce(p.forecast_end_month_only, false) as "PreviousForecastMonthOnly", p.status as "PreviousStatus",
  k.month as "LastReported"
from known k
  join smv.milestone_fact f on f.submission_id = k.id
  join smv.district d on d.id = k.district_id
  left join lateral (
    select pf.forecast_end, pf.forecast_end_month_only, pf.status
    from known pk join smv.milestone_fact pf on pf.submission_id = pk.id
    where pk.nth = 2 and pk.district_id = k.district_id and pf.project = f.project and pf.milestone_id = f.milestone_id
    limit 1
  ) p on true
where k.nth = 1 and (@district::text is null or d.code = @district)
order by d.sort, coalesce(f.actual_end, f.forecast_end, f.plan_end) nulls last, f.milestone_id
