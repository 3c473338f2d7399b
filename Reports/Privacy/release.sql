-- @Number, @At: the publication. @months: those it touched.
insert into reports.release (publication, made_at) values (@Number, @At);

-- what is known from now on, district by month
create temporary table releasing on commit drop as
with expected as (
  select d.id as district_id, m.month, i.id as indicator_id, count(*)::int as expected
  from unnest(@months::date[]) as m (month)
    cross join smv.indicator i
    join smv.district d on not d.is_county and d.valid && daterange(m.month, (m.month + interval '1 month')::date)
    join smv.reporting_scope r on r.district_id = d.id and r.valid @> m.month and read.scope_carries(r.district_id, r.scope, m.month, i.id)
  where i.protected
  group by d.id, m.month, i.id
), reported as (
  select a.district_id, a.month, a.indicator_id, sum(a.low)::bigint as low, sum(a.high)::bigint as high, count(distinct a.submission_id)::int as reported
  from smv.activity_month a join smv.submission s on s.id = a.submission_id
  where a.month = any(@months) and upper_inf(s.known)
  group by a.district_id, a.month, a.indicator_id
)
select e.district_id, e.month, e.indicator_id, r.low, r.high, coalesce(r.reported, 0) as reported, e.expected,
  r.low is distinct from r.high or r.low between 1 and 4 or r.reported < e.expected as masked
from expected e left join reported r using (district_id, month, indicator_id);

-- hidden wherever the one it follows is
update releasing r set masked = true
from smv.indicator i, releasing f
where i.id = r.indicator_id and f.indicator_id = i.follows_id and f.district_id = r.district_id and f.month = r.month
  and f.masked and f.reported > 0;

-- the county's total is released only when every part is reported and shown
insert into releasing (district_id, month, indicator_id, low, high, reported, expected, masked)
select c.id, r.month, r.indicator_id, sum(r.low), sum(r.low), sum(r.reported)::int, sum(r.expected)::int,
  bool_or(r.masked or r.reported < r.expected)
from releasing r cross join smv.district c where c.is_county
group by c.id, r.month, r.indicator_id;

delete from releasing where reported = 0;
update releasing set low = null where masked;

-- close what no longer holds, open what is new; what is unchanged stays as it was released
update reports.release_cell c set known = tstzrange(lower(c.known), @At)
where upper_inf(c.known) and c.month = any(@months) and not exists (
  select from releasing r where r.district_id = c.district_id and r.month = c.month and r.indicator_id = c.indicator_id
    and r.masked = c.masked and r.low is not distinct from c.value and r.reported = c.reported and r.expected = c.expected);
insert into reports.release_cell (district_id, month, indicator_id, publication, known, masked, value, reported, expected)
select r.district_id, r.month, r.indicator_id, @Number, tstzrange(@At, null), r.masked, r.low, r.reported, r.expected
from releasing r
where not exists (
  select from reports.release_cell c where c.district_id = r.district_id and c.month = r.month and c.indicator_id = r.indicator_id and upper_inf(c.known));
drop table releasing;
