-- @From, @To: the years a publication touches. @At: its moment.
select id, district_id as "District", month, known @> @At as "Current"
from smv.submission where kind = 1 and month between @From and @To
order by id;

-- by target group, sex and actor, as the plan numbers its tables, and by municipality
select p.submission_id as "Submission", p.indicator_id as "Indicator", (p.split + 1)::smallint as "Table", p.category, p.low, p.low <> p.high as "IsUncertain"
from smv.submission s join smv.activity_split p on p.submission_id = s.id join smv.indicator i on i.id = p.indicator_id
where s.kind = 1 and s.month between @From and @To and i.protected
union all
select a.submission_id, a.indicator_id, 5::smallint, a.municipality_id, a.low, a.low <> a.high
from smv.activity_month a join smv.submission s on s.id = a.submission_id join smv.indicator i on i.id = a.indicator_id
where s.kind = 1 and a.month between @From and @To and i.protected;

-- all that was ever released of these years, and what is in force of the year before
select id, plan as "Plan", indicator_id as "Indicator", district_id as "District", period, category, array_to_string(submissions, ',') as "Summed", state, is_primary as "IsPrimary",
  value, reported, expected, upper_inf(known) as "InForce"
from reports.release_cell
where period between @From and @To or period >= (@From::date - interval '1 year') and period < @From and upper_inf(known)
order by id;
