-- What a submission counts, whole and along each way its rows are split, all indicators side by side in one tuple: a page that asks for every indicator
-- of a year reads as many tuples as there are reports. It takes the place of activity_split, which had a tuple for each indicator.
create table smv.activity_sum (
  submission_id int not null,
  split smallint not null check (split between 0 and 4),
  category smallint not null,
  indicator_id smallint[] not null,
  low bigint[] not null,
  high bigint[] not null,
  primary key (submission_id, split, category)
);
comment on table smv.activity_sum is 'Sums of activity_fact: the whole (split 0), by target group (1), sex (2), actor (3) and municipality (4); arrays equally long, written in the publishing transaction and never changed.';

insert into smv.activity_sum
select submission_id, split, category, array_agg(indicator_id order by indicator_id), array_agg(low order by indicator_id), array_agg(high order by indicator_id)
from (
  select submission_id, split, category, indicator_id, low, high from smv.activity_split
  union all select submission_id, 4, municipality_id, indicator_id, low, high from smv.activity_month
  union all select submission_id, 0, 0, indicator_id, sum(low)::bigint, sum(high)::bigint from smv.activity_month group by submission_id, indicator_id
) s
group by submission_id, split, category
order by submission_id, split, category;
drop table smv.activity_split;

-- the first report of a district, and the latest of all, are found without reading the others
create index submission_begun on smv.submission (kind, district_id, lower(known));
create index submission_latest on smv.submission (month) where upper_inf(known);
