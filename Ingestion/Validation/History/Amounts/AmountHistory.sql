-- One district's budget in some months, as it stands now.
select f.line, s.district_id as "District", s.month, f.project, f.item, f.type, f.funder, f.category, f.account, f.label,
  f.applied, f.decided, f.actual, f.forecast, f.status, f.comment
from smv.submission s join smv.budget_fact f on f.submission_id = s.id
where s.kind = 2 and upper_inf(s.known) and s.scope = @scope and s.district_id = @district and s.month between @from and @to
