-- A report before a meeting covers every month since the group's last one.
alter table reports.status_report
  add column first_period date check (extract(day from first_period) = 1 and first_period < period),
  add column meets_on date,
  add check ((first_period is null) = (meets_on is null));
comment on column reports.status_report.first_period is 'The first of the months that a meeting edition covers, up to period; null for a report on one month.';
comment on column reports.status_report.meets_on is 'The meeting that a meeting edition is for.';
