-- What needs a person; what the districts are reviewing is theirs at first. Sign-in codes that came to nothing are asked for anew; faults older than two weeks are history.
with deadline as (
  select least(coalesce((select value::int from smv.setting where key = 'deadline_day'), 12),
    extract(day from date_trunc('month', @today::date) + interval '1 month - 1 day')) as day),
due as (
  select (date_trunc('month', @today::date) - case when extract(day from @today::date) > day then interval '1 month' else interval '2 months' end)::date as month
  from deadline),
late as (
  select n.name_sv as name
  from due
  join smv.district d on d.valid @> due.month and not d.is_county
  cross join lateral (
    select name_sv from smv.district_name where district_id = d.id order by valid @> due.month desc, lower(valid) desc nulls last limit 1) n
  cross join lateral (
    select count(*) as expected from smv.reporting_scope r where r.district_id = d.id and r.valid @> due.month) e
  where exists (
    select from generate_series(1, 3) as kind
    where (select count(*) from smv.submission s
           where s.kind = kind and s.district_id = d.id and s.month = due.month and upper_inf(s.known)) < e.expected))
select
  (select count(*)::int from reports.delivery where status = 'in_doubt' and purpose <> 'code') as "InDoubt",
  (select count(*)::int from reports.delivery where status = 'refused' and purpose <> 'code') as "Refused",
  (select count(*)::int from reports.status_report r
   where r.status = 'failed' and r.finished_at > now() - interval '14 days'
     and not exists (
       select from reports.status_report later
       where later.steering_group_id = r.steering_group_id and later.period = r.period and later.status = 'ready' and later.finished_at > r.finished_at)) as "FailedReports",
  (select count(*)::int from smv.upload where status = 'failed' and via <> 'sample' and received_at > now() - interval '14 days') as "FailedUploads",
  (select count(*)::int from smv.upload
   where status = 'awaiting_approval' and (holds <@ '{coordinator}' or waits_since < now() - interval '4 days')) as "WaitingUploads",
  (select month from due) as "LateMonth",
  (select count(*)::int from late) as "Late",
  (select min(name) from late) as "LateName"
