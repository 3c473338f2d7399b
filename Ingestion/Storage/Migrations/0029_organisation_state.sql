-- Names the organisation as it is committed: another name each time anything that OrganisationReader reads has changed, whoever changed it and however.
create table smv.organisation_state (
  state uuid not null default gen_random_uuid(),
  one boolean primary key default true check (one)
);
insert into smv.organisation_state default values;

create function smv.organisation_changed() returns trigger language plpgsql as $$
begin
  update smv.organisation_state set state = gen_random_uuid();
  return null;
end $$;

-- deferred: a plan that is tried and rolled back changes nothing and holds no lock
do $$
declare read_table text;
begin
  foreach read_table in array array['district', 'district_name', 'district_alias', 'municipality', 'membership', 'actor', 'indicator', 'indicator_actor', 'indicator_definition',
    'reporting_scope', 'population', 'project', 'project_name']
  loop
    execute format('create constraint trigger organisation_changed after insert or update or delete on smv.%I deferrable initially deferred for each row execute function smv.organisation_changed()', read_table);
  end loop;
end $$;
