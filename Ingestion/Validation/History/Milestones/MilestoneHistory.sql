-- One district's milestones in some months, as they stand now.
select s.month, f.project, f.milestone_id as "MilestoneId", f.name, f.owner, f.plan_end as "PlanEnd", f.plan_end_month_only as "PlanEndMonthOnly",
  f.forecast_end as "ForecastEnd", f.forecast_end_month_only as "ForecastEndMonthOnly", f.status, f.comment
from smv.submission s join smv.milestone_fact f on f.submission_id = s.id
where s.kind = 3 and upper_inf(s.known) and s.scope = @scope and s.district_id = @district and s.month between @from and @to
