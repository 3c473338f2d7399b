-- Who is to send what, and how often, from a month on. Before a district's first row of a report, and without any, it is expected from the month it first sent.
create table smv.reporting_duty (
  district_id smallint not null references smv.district,
  kind smallint not null check (kind between 1 and 3),
  from_month date not null check (extract(day from from_month) = 1),
  every smallint not null check (every in (0, 1, 3)),
  primary key (district_id, kind, from_month)
);
comment on column smv.reporting_duty.every is 'Months in each sending: 1 by month, 3 by quarter, 0 nothing. It holds until the next row of the district and report.';
