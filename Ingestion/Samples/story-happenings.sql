-- Invented, so that the demonstration's charts have something to mark.
insert into smv.happening (day, month_only, text_sv, text_en, district_id, recorded_by, known)
select h.day, h.month_only, h.sv, h.en, d.id, 'Demonstration', tstzrange(h.recorded, null)
from (values
  (date '2026-03-01', true, 'Länskonferens', 'County conference', null, timestamptz '2026-03-02 08:00Z'),
  (date '2026-05-11', false, 'Utbildning om våld för vården', 'Training about violence for health care', null, timestamptz '2026-05-12 08:00Z'),
  (date '2026-08-01', true, 'Ny mottagning i Gällivare', 'New clinic in Gällivare', 'KN', timestamptz '2026-08-20 08:00Z')
) h (day, month_only, sv, en, district, recorded) left join smv.district d on d.code = h.district
where not exists (select from smv.happening);
