-- The districts of the sample story send by quarter until 2025, then by month; of 2010 there is one October.
insert into smv.reporting_duty (district_id, kind, from_month, every)
select d.id, kind, step.from_month, step.every
from smv.district d cross join generate_series(1, 3) kind
cross join (values (date '2010-10-01', 1), (date '2010-11-01', 0), (date '2023-11-01', 3), (date '2026-01-01', 1)) step (from_month, every)
where not d.is_county
on conflict do nothing;
