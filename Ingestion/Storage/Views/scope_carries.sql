-- Whether a reporting scope is to bring figures of an indicator: an actor's scope its own, the others what no actor's scope of the district takes over.
create function read.scope_carries(district smallint, scope text, month date, indicator smallint) returns boolean
language sql stable as $$
  with reporters as (
    select a.code from smv.actor a
    where not exists (select from smv.indicator_actor ia where ia.indicator_id = $4)
       or exists (select from smv.indicator_actor ia where ia.indicator_id = $4 and ia.actor_id = a.id)
  ), claimed as (
    select unnest(string_to_array(substr(r.scope, 7), ',')) as code
    from smv.reporting_scope r where r.district_id = $1 and r.valid @> $3 and r.scope like 'aktör:%'
  )
  select case when $2 like 'aktör:%'
    then exists (select from reporters where code = any(string_to_array(substr($2, 7), ',')))
    else exists (select from reporters where code not in (select code from claimed)) end
$$;
