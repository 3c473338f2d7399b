-- @From, @To: the years a publication touches. @At: its moment.
select id, district_id as "District", month, known @> @At as "Current"
from smv.submission where kind = 1 and month between @From and @To
order by id;

-- by target group, sex, actor and municipality, as the plan numbers its tables
select a.submission_id as "Submission", v.indicator_id as "Indicator", (a.split + 1)::smallint as "Table", a.category, v.low, v.low <> v.high as "IsUncertain"
from smv.submission s join smv.activity_sum a on a.submission_id = s.id
cross join lateral unnest(a.indicator_id, a.low, a.high) v (indicator_id, low, high) join smv.indicator i on i.id = v.indicator_id
where s.kind = 1 and s.month between @From and @To and a.split > 0 and i.protected;

-- all that was ever released of these years, and what is in force of the year before
select id, plan as "Plan", indicator_id as "Indicator", district_id as "District", period, category, array_to_string(submissions, ',') as "Summed", state, is_primary as "IsPrimary",
  value, reported, expected, upper_inf(known) as "InForce"
from reports.release_cell
where period between @From and @To or period >= (@From::date - interval '1 year') and period < @From and upper_inf(known)
order by id;
