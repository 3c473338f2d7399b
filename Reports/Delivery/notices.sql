-- What the coordinators must hear of and have not been told, from the last week. One row a thing.
with thing as (
  select 'upload ' || u.id || turn.suffix as about, turn.what, u.id, turn.at, coalesce(n.name_sv, u.uploader) as sv, coalesce(n.name_en, u.uploader) as en,
    null as purpose, null as reason
  from smv.upload u
  cross join lateral (
    select ' broke' as suffix, 'UploadFailed' as what, coalesce(u.finished_at, u.received_at) as at where u.status = 'failed'
    union all
    -- nobody else can let it go on
    select ' coordinator', 'UploadWaits', @now where u.status = 'awaiting_approval' and u.holds = '{coordinator}'
    union all
    select ' waits', 'UploadUnanswered', @now where u.status = 'awaiting_approval' and coalesce(u.waits_since, u.finished_at, u.received_at) <= @unanswered) turn
  left join smv.district d on d.code = u.mandate_district
  left join lateral (
    select name_sv, name_en from smv.district_name where district_id = d.id order by lower(valid) desc nulls last limit 1) n on true
  where u.status in ('failed', 'awaiting_approval') and u.via <> 'sample'
  union all
  -- what comes back has been told of before where it was in doubt
  select 'delivery ' || id || ' ' || attempts || case reason when 'bounced' then ' bounced' else '' end, case status when 'in_doubt' then 'DeliveryInDoubt' else 'DeliveryRefused' end, id, finished_at,
    recipient_name, recipient_name, purpose, replace(reason, '_', '')
  from reports.delivery where status in ('in_doubt', 'refused') and resent_at is null and purpose <> 'notice'
  union all
  -- what ails the relay is told of below, once for all messages
  select 'delivery ' || d.id || ' delayed', 'DeliveryDelayed', d.id, @now, d.recipient_name, d.recipient_name, d.purpose, replace(last.reason, '_', '')
  from reports.delivery d
  join reports.delivery_attempt first on first.delivery_id = d.id and first.number = 1 and first.ended_at <= @delayed
  cross join lateral (
    select reason from reports.delivery_attempt a where a.delivery_id = d.id and a.ended_at is not null order by number desc limit 1) last
  where d.status in ('queued', 'sending') and d.purpose not in ('notice', 'code') and last.reason <> all(@relayReasons)
  union all
  select 'report ' || r.id || trouble.suffix, trouble.what, r.id, r.finished_at,
    n.name_sv || ', ' || to_char(r.period, 'YYYY-MM'), n.name_en || ', ' || to_char(r.period, 'YYYY-MM'), null, null
  from reports.status_report r
  cross join lateral (
    select ' failed' as suffix, 'ReportFailed' as what where r.status = 'failed'
    union all
    select ' blocked', 'ReportBlocked' where r.status = 'ready' and r.blocked > 0) trouble
  cross join lateral (
    select name_sv, name_en from smv.steering_group_name where steering_group_id = r.steering_group_id
    order by valid @> r.period desc, lower(valid) desc nulls last limit 1) n
  union all
  -- expected against sent: the report froze a recipient for whom there is no message
  select 'report ' || r.id || ' missed ' || lower(p.email), 'RecipientMissed', r.id, @now, p.name, p.name, null, null
  from reports.status_report r cross join lateral json_to_recordset(r.model::json -> 'recipients') as p (name text, email text)
  where r.send and r.status = 'ready' and r.finished_at > @since
    and not exists (select from reports.delivery d where d.report_id = r.id and lower(d.recipient_email) = lower(p.email))
  union all
  select 'recipient ' || r.id || ' off ' || r.unsubscribed_at, 'RecipientUnsubscribed', '00000000-0000-0000-0000-000000000000', r.unsubscribed_at,
    r.name || ', ' || n.name_sv, r.name || ', ' || n.name_en, null, null
  from smv.recipient r
  cross join lateral (
    select name_sv, name_en from smv.steering_group_name where steering_group_id = r.steering_group_id
    order by lower(valid) desc nulls last limit 1) n
  where r.unsubscribed_at is not null
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
