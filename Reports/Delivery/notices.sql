-- What the coordinators must hear of and have not been told, from the last week. One row a thing.
with thing as (
  select 'upload ' || u.id || case u.status when 'failed' then ' broke' else ' waits' end as about,
    case u.status when 'failed' then 'UploadFailed' else 'UploadWaits' end as what, u.id, coalesce(u.finished_at, u.received_at) as at,
    coalesce(n.name_sv, u.uploader) as sv, coalesce(n.name_en, u.uploader) as en, null as purpose, null as reason
  from smv.upload u
  left join smv.district d on d.code = u.mandate_district
  left join lateral (
    select name_sv, name_en from smv.district_name where district_id = d.id order by lower(valid) desc nulls last limit 1) n on true
  where u.status in ('failed', 'awaiting_approval') and u.via <> 'sample'
  union all
  select 'delivery ' || id || ' ' || attempts, case status when 'in_doubt' then 'DeliveryInDoubt' else 'DeliveryRefused' end, id, finished_at,
    recipient_name, recipient_name, purpose, replace(reason, '_', '')
  from reports.delivery where status in ('in_doubt', 'refused') and purpose <> 'notice'
  union all
  select 'report ' || r.id || ' failed', 'ReportFailed', r.id, r.finished_at,
    n.name_sv || ', ' || to_char(r.period, 'YYYY-MM'), n.name_en || ', ' || to_char(r.period, 'YYYY-MM'), null, null
  from reports.status_report r
  cross join lateral (
    select name_sv, name_en from smv.steering_group_name where steering_group_id = r.steering_group_id
    order by valid @> r.period desc, lower(valid) desc nulls last limit 1) n
  where r.status = 'failed'
  union all
  -- the first fault may be a passing one; the second is worth a word
  select 'relay ' || reason || ' ' || (ended_at at time zone 'Europe/Stockholm')::date, 'RelayFault',
    min(delivery_id::text)::uuid, max(ended_at), '', '', null, replace(reason, '_', '')
  from reports.delivery_attempt
  where outcome = 'unsent' and number > 1 and reason = any(@relayReasons) and ended_at > @since
  group by reason, (ended_at at time zone 'Europe/Stockholm')::date
)
select about, what, id, at, sv, en, purpose, reason from thing
where at > @since and not exists (select from reports.told where told.about = thing.about)
order by at limit 100
