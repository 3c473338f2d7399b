-- SMV is the collaboration itself; the others are invented. Only what nobody has named is filled in.
with named as (
  select * from (values
    ('SMV', 'Samverkan mot våld', 'Collaboration against violence'),
    ('LOKAL', 'Lokal samverkan', 'Local collaboration'),
    ('BARN', 'Barn som upplevt våld', 'Children who have experienced violence'),
    ('UTV', 'Mottagning för utövare', 'Clinic for perpetrators')
  ) n (code, sv, en)
), added as (
  insert into smv.project (code) select code from named on conflict do nothing returning id, code
)
insert into smv.project_name (project_id, name_sv, name_en) select a.id, n.sv, n.en from added a join named n on n.code = a.code;
