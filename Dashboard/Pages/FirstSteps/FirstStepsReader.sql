with local as (
  select d.code, d.sort, n.name,
    exists (select from accounts.account a where a.active and a.role = 'reporter' and a.district_code = d.code) as is_invited,
    exists (select from accounts.account a where a.active and a.role = 'reporter' and a.password_hash is not null and a.district_code = d.code) as reports
  from smv.district d cross join lateral (
    select case when @english then n.name_en else n.name_sv end as name from smv.district_name n
    where n.district_id = d.id order by n.valid @> @today desc, upper(n.valid) desc nulls first limit 1) n
  where d.valid @> @today and not d.is_county)
select
  array(select name from local where not is_invited order by sort) as "WithoutReporter",
  array(select name from local where is_invited and not reports order by sort) as "ReporterIsInvited",
  (select code from local where not is_invited order by sort limit 1) as "NextDistrict",
  array(
    select n.name from smv.steering_group g cross join lateral (
      select case when @english then n.name_en else n.name_sv end as name from smv.steering_group_name n
      where n.steering_group_id = g.id order by n.valid @> @today desc, upper(n.valid) desc nulls first limit 1) n
    where not exists (select from smv.recipient r where r.steering_group_id = g.id and r.valid @> @today)
    order by g.sort) as "WithoutRecipients",
  (select count(*)::int from smv.district where valid @> @today and not is_county) as "Districts",
  (select count(distinct municipality_id)::int from smv.membership where valid @> @today) as "Municipalities",
  (select count(*)::int from smv.municipality m where not exists (select from smv.membership s where s.municipality_id = m.id and s.valid @> @today)) as "Outside",
  exists (select from smv.role_holder where role in ('county_coordinator', 'deputy_coordinator') and valid @> @today) as "HasCoordinator",
  (select id from accounts.account where active and role = 'coordinator' order by created_at limit 1) as "InvitedCoordinator",
  exists (select from accounts.account where active and role = 'coordinator' and password_hash is not null) as "CoordinatorSignsIn",
  -- a letter that a relay began to read, not one that was laid in the outbox
  exists (select from reports.delivery where status = 'sent' and body_read) as "MailWent",
  exists (select from smv.submission) as "HasReported"
