update smv.submission s set known = tstzrange(lower(s.known), @At), closed_by = @Number
from unnest(@districts, @months) part(district, month)
where s.kind = @Kind and s.district_id = part.district and s.month = part.month and s.scope = @Scope and upper_inf(s.known);

insert into smv.submission (id, upload_id, kind, district_id, month, scope, version, supersedes, publication, known, row_count, reason)
overriding system value
select part.id, @Upload, @Kind, part.district, part.month, @Scope, coalesce(before.version, 0) + 1, before.closed, @Number, tstzrange(@At, null), part.rows, @Reason
from unnest(@ids, @districts, @months, @rows) part(id, district, month, rows)
cross join lateral (
  select max(version) as version, max(id) filter (where closed_by = @Number) as closed
  from smv.submission where kind = @Kind and district_id = part.district and month = part.month and scope = @Scope) before
