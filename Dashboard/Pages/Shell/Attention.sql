-- What needs a person; what the districts are reviewing is theirs at first. Sign-in codes that came to nothing are asked for anew; faults older than two weeks are history.
select
  (select count(*)::int from reports.delivery where status = 'in_doubt' and resent_at is null and purpose <> 'code') as "InDoubt",
  (select count(*)::int from reports.delivery where status = 'refused' and resent_at is null and purpose <> 'code') as "Refused",
  (select count(*)::int from reports.delivery where status = 'queued' and attempts > 1 and purpose <> 'code') as "Delayed",
  (select count(*)::int from reports.status_report r
   where r.status = 'failed' and r.finished_at > now() - interval '14 days'
     and not exists (
       select from reports.status_report later
       where later.steering_group_id = r.steering_group_id and later.period = r.period and later.status = 'ready' and later.finished_at > r.finished_at)) as "FailedReports",
  (select count(*)::int from smv.upload where status = 'failed' and via <> 'sample' and received_at > now() - interval '14 days') as "FailedUploads",
  (select count(*)::int from smv.upload
   where status = 'awaiting_approval' and (holds <@ '{coordinator}' or waits_since < now() - interval '4 days')) as "WaitingUploads",
  exists (select from smv.upload) as "HasBegun"
