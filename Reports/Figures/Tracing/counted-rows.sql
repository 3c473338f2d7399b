-- @submissions, @indicators, @Municipality, @Actor, @group, @sex, @pairs (with @ids, @towns), @most: the rows that a figure counts, the first of each submission named
select f.submission_id as "Submission", f.line, f.low, f.high, f.count, f.sum_low as "SumLow", f.sum_high as "SumHigh"
from (
  select submission_id, line, low::bigint, high::bigint, row_number() over (partition by submission_id order by line) as nth,
    count(*) over (partition by submission_id)::int as count,
    sum(low) over (partition by submission_id)::bigint as sum_low, sum(high) over (partition by submission_id)::bigint as sum_high
  from smv.activity_fact
  where submission_id = any(@submissions) and indicator_id = any(@indicators)
    and (@Municipality::smallint is null or municipality_id = @Municipality)
    and (@Actor::smallint is null or actor_id = @Actor)
    and (@group::smallint is null or target_group = @group)
    and (@sex::smallint is null or sex = @sex)
    and (not @pairs or (submission_id, municipality_id) in (select * from unnest(@ids::int[], @towns::smallint[])))
) f
where f.nth <= @most
order by f.submission_id, f.line
