-- What each submission counts of an indicator, along each way its rows are split; the release is made from this, not from the rows.
create table smv.activity_split (
  submission_id int not null,
  indicator_id smallint not null,
  split smallint not null check (split between 1 and 3),
  category smallint not null,
  low bigint not null,
  high bigint not null,
  primary key (submission_id, indicator_id, split, category)
);
comment on table smv.activity_split is 'Sums of activity_fact by target group (split 1), sex (2) and actor (3), written in the publishing transaction and never changed; by municipality they stand in activity_month.';

insert into smv.activity_split
select f.submission_id, f.indicator_id, s.split, s.category, sum(f.low), sum(f.high)
from smv.activity_fact f cross join lateral (values (1, f.target_group), (2, f.sex), (3, f.actor_id)) s (split, category)
group by f.submission_id, f.indicator_id, s.split, s.category;
