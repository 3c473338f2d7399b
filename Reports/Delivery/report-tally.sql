with latest as (
  select id, steering_group_id, period, finished_at, json_array_length(model::json -> 'recipients') as expected
  from reports.status_report where send and status = 'ready' order by finished_at desc limit @count)
select r.id as "ReportId", n.name_sv as "GroupSv", n.name_en as "GroupEn", r.period as "Period", r.finished_at as "FinishedAt", r.expected as "Expected",
  d.sent as "Sent", d.on_the_way as "OnTheWay", d.trouble as "Trouble", d.given_up as "GivenUp"
from latest r
cross join lateral (
  select name_sv, name_en from smv.steering_group_name where steering_group_id = r.steering_group_id
  order by valid @> r.period desc, lower(valid) desc nulls last limit 1) n
cross join lateral (
  select count(*) filter (where status = 'sent')::int as sent, count(*) filter (where status in ('queued', 'sending'))::int as on_the_way,
    count(*) filter (where status in ('in_doubt', 'refused'))::int as trouble, count(*) filter (where status = 'cancelled')::int as given_up
  from reports.delivery where report_id = r.id and resent_at is null) d
order by r.finished_at desc
