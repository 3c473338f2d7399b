-- @first, @last: months (first days). The real tables as publications would leave them: blocks, both summaries, released cells, budgets, milestones.
-- Every sixth month of a district has been corrected once.
create temp table filled as
select m::date as month, d.id as district_id, k as kind, v as version,
  (extract(year from m)::int * 12 + extract(month from m)::int) * 1000 + v * 300 + k * 90 + d.id as publication,
  m + '36 days'::interval * v + d.id * '1 minute'::interval + k * '1 second'::interval as at,
  v = 1 and is_corrected as is_old
from generate_series(@first::timestamptz, @last::timestamptz, '1 month') m cross join smv.district d cross join generate_series(1, 3) k
cross join lateral (select (extract(month from m)::int + d.id) % 6 = 0 as is_corrected) c
cross join lateral generate_series(1, case when is_corrected then 2 else 1 end) v
where not d.is_county;

insert into smv.upload (id, via, uploader, byte_count, status) values (gen_random_uuid(), 'api', 'benchmark', 0, 'published');
insert into smv.publication (number, published_at, upload_id, what)
select publication, at, (select max(id::text)::uuid from smv.upload), 'published' from filled;
insert into smv.submission (upload_id, kind, district_id, month, scope, version, publication, known, row_count)
select (select max(id::text)::uuid from smv.upload), kind, district_id, month, '', version, publication,
  tstzrange(at, case when is_old then at + '36 days'::interval end), 0
from filled order by month, district_id, kind, version;

insert into smv.activity_block (submission_id, indicator_id, line, municipality_id, actor_id, target_group, sex, low, high)
select s.id, b.indicator_id, b.line, b.municipality_id, b.actor_id, b.target_group, b.sex, c.counts, c.counts
from smv.submission s join public.series b using (district_id)
cross join lateral (select array_agg((x + (s.id * 7 + o) % 13)::int) as counts from unnest(b.base) with ordinality u (x, o)) c
where s.kind = 1 and s.month between @first and @last
order by s.id, b.indicator_id, b.block;

create temp table sums as
select f.submission_id, f.indicator_id, f.municipality_id, f.target_group, f.sex, f.actor_id, sum(f.low)::bigint as count, count(*)::int as row_count
from smv.submission s join smv.activity_fact f on f.submission_id = s.id
where s.kind = 1 and s.month between @first and @last
group by 1, 2, grouping sets ((), (3), (4), (5), (6));
insert into smv.activity_month
select r.indicator_id, s.month, s.district_id, s.id, r.municipality_id, r.count, r.count, r.row_count
from sums r join smv.submission s on s.id = r.submission_id where r.municipality_id is not null order by s.id, r.indicator_id, 5;
insert into smv.activity_sum
select submission_id, split, category, array_agg(indicator_id order by indicator_id), array_agg(count order by indicator_id), array_agg(count order by indicator_id)
from sums cross join lateral (
  select case when target_group is not null then 1 when sex is not null then 2 when actor_id is not null then 3 when municipality_id is not null then 4 else 0 end as split,
    coalesce(target_group, sex, actor_id, municipality_id, 0) as category) k
group by 1, 2, 3 order by 1, 2, 3;

insert into reports.release (publication, made_at, shown, masked, given_up, audited)
select publication, at, 0, 0, 0, true from filled where kind = 1;
insert into reports.release_cell (plan, indicator_id, district_id, period, category, publication, known, submissions, state, is_primary, value, reported, expected)
select t.plan, i.id, d.id, p.period, coalesce(c.category, 0), p.publication, tstzrange(p.at, null), '{1}', 1, false, 100 + i.id, t.months, t.months
from (values (1, 1, true, true), (2, 3, true, false), (3, 3, true, false), (4, 3, false, true), (5, 12, false, true)) t (plan, months, by_district, by_county)
join lateral (
  select min(month) as period, max(publication) as publication, max(at) as at from filled where kind = 1
  group by case t.months when 1 then month when 3 then date_trunc('quarter', month)::date else date_trunc('year', month)::date end) p on true
join smv.district d on case when d.is_county then t.by_county else t.by_district end
join smv.indicator i on i.protected
left join lateral (
  select generate_series(1, 4) where t.plan = 2 union all select generate_series(1, 2) where t.plan = 3
  union all select id from smv.actor where t.plan = 4 union all select id from smv.municipality where t.plan = 5) c (category) on true;

insert into smv.budget_fact (submission_id, line, project, item, type, funder, label, applied, decided, actual, forecast, status)
select s.id, n, 'SMV', 'POST' || n, case when n <= 3 then 1 else 2 end, case when n <= 3 then 'LST' end, 'Post ' || n, 50000000, 38000000, 1000000 + n * 100, 38000000, case when n <= 3 then 1 end
from smv.submission s cross join generate_series(1, 12) n where s.kind = 2 and s.month between @first and @last;
insert into smv.milestone_fact (submission_id, line, project, milestone_id, name, plan_start_month_only, plan_end, plan_end_month_only,
  forecast_end, forecast_end_month_only, actual_end_month_only, status, preliminary)
select s.id, n, 'SMV', 'M' || n, 'Milstolpe ' || n, false, '2026-12-01', false, '2026-12-15', false, false, 1, false
from smv.submission s cross join generate_series(1, 10) n where s.kind = 3 and s.month between @first and @last;
drop table filled, sums;
