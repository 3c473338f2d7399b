-- @to, @district, @at: what each month's budget report said of each income of the year
select d.code as "District", f.project, f.item, s.month, f.applied, f.decided, f.actual, f.status,
  s.id as "Submission", f.line, lower(s.known) as "Known"
from smv.submission s
  join smv.budget_fact f on f.submission_id = s.id
  join smv.district d on d.id = s.district_id
where s.kind = 2 and f.type = 1 and s.month between date_trunc('year', @to::date)::date and @to
  and known_at(s.known)
  and (@district::text is null or d.code = @district)
order by d.sort, f.project, f.item, s.month, s.id
