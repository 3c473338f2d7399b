-- Invented and rounded, so that the demonstration has figures per 10,000 inhabitants. Nobody has counted them.
insert into smv.population (municipality_id, year, count, source, retrieved, entered_by, entered_at)
select m.id, y.year, p.count, 'Påhittade, avrundade värden för demonstrationen', date '2025-01-15', 'Demonstration', timestamptz '2025-01-15 08:00Z'
from (values ('2581', 40000), ('2560', 8000), ('2505', 6000), ('2506', 3000), ('2580', 80000), ('2582', 30000), ('2583', 9000), ('2514', 15000), ('2513', 3000),
  ('2518', 4000), ('2523', 17000), ('2584', 22000), ('2510', 5000), ('2521', 6000)) p (code, count)
join smv.municipality m on m.code = p.code cross join generate_series(2025, 2026) y (year)
on conflict do nothing;
