-- What the codes of projects in budgets and milestones stand for. No file is refused for a code without a name.
create table smv.project (
  id smallint generated always as identity primary key,
  code text not null constraint project_code_key unique
);
comment on column smv.project.code is 'In capitals; files may write it otherwise.';

create table smv.project_name (
  project_id smallint not null references smv.project,
  name_sv text not null,
  name_en text not null,
  valid daterange not null default daterange(null, null),
  constraint project_name_once exclude using gist (project_id with =, valid with &&)
);
comment on column smv.project_name.name_en is 'The Swedish name where there is no other.';
