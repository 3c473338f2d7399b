-- A killed attempt is not a fault: only faults count towards giving up, and the sweep waits between tries.
alter table reports.status_report
  add faults smallint not null default 0,
  add next_attempt_at timestamptz not null default now();
create index status_report_unfinished on reports.status_report (next_attempt_at) where status in ('queued', 'frozen');

-- What the county has chosen that its reports show: found, helped, capacity and coverage side by side.
insert into smv.setting (key, value) values
  ('report.key_indicators', 'POLISANMALAN STODSAMTAL SKYDD_DYGN UTBILDAD'),
  ('report.trend_indicators', 'STODSAMTAL POLISANMALAN UTBILDAD SAMVERKANSMOTE'),
  ('report.deviation_percent', '10')
on conflict do nothing;
