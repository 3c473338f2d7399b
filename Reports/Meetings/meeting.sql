-- @group, @day
select m.id, n.name_sv as "Sv", n.name_en as "En", m.place, m.begins, m.summoned_at as "SummonedAt",
  coalesce(m.first_paragraph, coalesce(f.first_paragraph, 1) + p.items)::int as "FirstParagraph",
  coalesce((select max(version) from reports.minutes x where x.meeting_id = m.id), 0)::int as "MinutesVersion"
from reports.meeting m
join smv.steering_group g on g.id = m.steering_group_id
join lateral (
  select * from smv.steering_group_name n where n.steering_group_id = g.id
  order by n.valid @> m.held_on desc, upper(n.valid) desc nulls first limit 1) n on true
-- the year's last meeting before it whose first § is fixed, and how many §§ have followed since
left join lateral (
  select e.held_on, e.first_paragraph from reports.meeting e
  where e.steering_group_id = g.id and e.held_on < m.held_on and date_trunc('year', e.held_on) = date_trunc('year', m.held_on) and e.first_paragraph is not null
  order by e.held_on desc limit 1) f on true
cross join lateral (
  select count(*)::int as items from reports.agenda_item i join reports.meeting e on e.id = i.meeting_id
  where e.steering_group_id = g.id and e.held_on < m.held_on and e.held_on >= coalesce(f.held_on, date_trunc('year', m.held_on)::date)) p
where g.code = @group and m.held_on = @day;
select p.capacity, p.name, p.party, p.organisation from reports.participant p
join reports.meeting m on m.id = p.meeting_id join smv.steering_group g on g.id = m.steering_group_id
where g.code = @group and m.held_on = @day order by p.place;
select i.id, i.title, i.report_id as "Report", i.account, i.proposal, i.outcome, i.decision, i.responsible, i.due from reports.agenda_item i
join reports.meeting m on m.id = i.meeting_id join smv.steering_group g on g.id = m.steering_group_id
where g.code = @group and m.held_on = @day order by i.place
