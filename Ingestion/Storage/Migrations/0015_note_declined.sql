-- The coordinator may say no to an explanation, with a reason that its sender reads; new words are asked anew.
alter table smv.explanation add column declined_by text;
alter table smv.explanation add column declined_at timestamptz;
alter table smv.explanation add column declined_because text;
alter table smv.explanation add constraint explanation_declined_whole
  check ((declined_at is null) = (declined_by is null) and (declined_at is null) = (declined_because is null));
alter table smv.explanation add constraint explanation_one_word check (declined_at is null or released_at is null);
