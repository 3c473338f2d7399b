-- Immutable, stamped with their submission, without foreign keys (they cost 5.8 times the import); ids are resolved before COPY.
create table smv.activity_fact (
  submission_id int not null,
  line int not null,
  indicator_id smallint not null,
  municipality_id smallint not null,
  actor_id smallint not null,
  target_group smallint not null,
  sex smallint not null,
  low int not null,
  high int not null,
  comment text
);
create index activity_fact_submission on smv.activity_fact (submission_id, indicator_id);

create table smv.activity_month (
  indicator_id smallint not null,
  month date not null,
  district_id smallint not null,
  submission_id int not null,
  municipality_id smallint not null,
  low bigint not null,
  high bigint not null,
  row_count int not null,
  primary key (indicator_id, month, district_id, submission_id, municipality_id) include (low, high)
);
comment on table smv.activity_month is 'Sums of activity_fact by municipality (0 = not split), written in the publishing transaction and never changed.';

create table smv.budget_fact (
  submission_id int not null,
  line int not null,
  project text not null,
  item text not null,
  type smallint not null,
  funder text,
  category text,
  account text,
  label text,
  applied bigint,
  decided bigint,
  actual bigint,
  forecast bigint,
  status smallint,
  comment text
);
create index budget_fact_submission on smv.budget_fact (submission_id);
comment on table smv.budget_fact is 'Amounts in hundredths of a krona; actual is the month''s alone, decided the year''s.';

create table smv.milestone_fact (
  submission_id int not null,
  line int not null,
  project text not null,
  milestone_id text not null,
  name text not null,
  owner text,
  plan_start date,
  plan_start_month_only boolean not null,
  plan_end date,
  plan_end_month_only boolean not null,
  forecast_end date,
  forecast_end_month_only boolean not null,
  actual_end date,
  actual_end_month_only boolean not null,
  status smallint not null,
  preliminary boolean not null,
  comment text
);
create index milestone_fact_submission on smv.milestone_fact (submission_id);
