-- How many live in a municipality, for figures per 10,000 inhabitants. What is replaced is kept, so that figures can be shown as known at a moment.
create table smv.population (
  municipality_id smallint not null references smv.municipality,
  year smallint not null check (year between 1900 and 2200),
  count int not null check (count > 0),
  source text not null,
  retrieved date not null,
  entered_by text not null,
  entered_at timestamptz not null default now(),
  replaced_at timestamptz
);
create unique index population_once on smv.population (municipality_id, year) where replaced_at is null;
