-- The peer: what is current, a row a fact under its natural key, with an index that covers every question put here.
create table public.peer_figure (
  municipality_id smallint not null, actor_id smallint not null, indicator_id smallint not null, target_group smallint not null, sex smallint not null,
  month date not null, count int not null);
insert into public.peer_figure
select f.municipality_id, f.actor_id, f.indicator_id, f.target_group, f.sex, s.month, f.low
from smv.submission s join smv.activity_fact f on f.submission_id = s.id where s.kind = 1 and upper_inf(s.known);
alter table public.peer_figure add primary key (municipality_id, actor_id, indicator_id, target_group, sex, month);
create index on public.peer_figure (indicator_id, month, municipality_id) include (actor_id, target_group, sex, count);
