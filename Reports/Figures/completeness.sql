-- What has come in of each report, by district and month. @at is null for now.
select s.district_id as "District", s.kind, s.month, count(*) filter (where seen.is_current)::int as "Current",
  min(lower(s.known)) as "FirstKnown", max(lower(s.known)) filter (where s.version = 1) as "LastFirst", max(s.version) > 1 as "Corrected",
  coalesce(max(s.version) filter (where seen.is_current), 0)::int as "Version",
  (array_agg(s.upload_id order by lower(s.known) desc) filter (where seen.is_current))[1] as "Upload"
from smv.submission s
cross join lateral (
  select case when @at::timestamptz is null then upper_inf(s.known) else s.known @> @at::timestamptz end as is_current) seen
where s.kind in (1, 2, 3) and s.month between @From and @To and (@at::timestamptz is null or lower(s.known) <= @at::timestamptz)
group by 1, 2, 3
