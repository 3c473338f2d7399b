-- Read whole and never asked into: json keeps the order in which a row's keys read best, jsonb sorts them by length.
alter table smv.upload alter column difference type json using difference::json;
-- Said by confirmed_at and approved_at, and by whom.
alter table smv.upload drop column approved;
