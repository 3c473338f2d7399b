-- The mask of the whole publication plan, audited over all releases. What stood here before was masked line by line and shown for demonstration data
-- alone; it is left behind, and the releases of what is published already are made with the next publication.
drop table reports.release_cell;
truncate reports.release;
alter table reports.release
  add column shown int not null,
  add column masked int not null,
  add column given_up int not null,
  add column audited boolean not null;
comment on column reports.release.given_up is 'Primary cells that earlier releases had given away, so that nothing in this one could hide them; 0 unless something is wrong.';
comment on column reports.release.audited is 'False where the solver was away: all that was not safe without it is masked.';

create table reports.release_cell (
  id bigint generated always as identity primary key,
  plan smallint not null check (plan between 1 and 5),
  indicator_id smallint not null,
  district_id smallint not null,
  period date not null,
  category smallint not null,
  publication int not null references reports.release,
  known tstzrange not null,
  submissions int[] not null,
  state smallint not null check (state in (1, 2, 3)),
  is_primary boolean not null,
  value bigint,
  reported int not null,
  expected int not null,
  check ((state = 1) = (value is not null)),
  constraint release_cell_one_in_force exclude using gist
    (plan with =, indicator_id with =, district_id with =, period with =, category with =, known with &&)
);
create index release_cell_figures on reports.release_cell (indicator_id, plan, period, district_id, category) include (known, state, value, reported, expected);
comment on table reports.release_cell is 'One protected count as released: 1 shown, 2 masked, 3 incomplete. Never recomputed; superseded by a later release.';

insert into smv.setting (key, value) values
  ('privacy.plan', 'month-district quarter-district-target_group quarter-district-sex quarter-county-actor year-municipality')
on conflict do nothing;
