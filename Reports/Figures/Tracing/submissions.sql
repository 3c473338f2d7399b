-- @kind, @districts, @From, @To, @indicator, @at: the submissions in force, with what they replaced and what was found in their files
select s.id, s.upload_id as "Upload", d.code as "District", s.month, s.scope, s.version, s.publication, lower(s.known) as "KnownFrom",
  b.id as "ReplacedId", b.version as "ReplacedVersion", b.publication as "ReplacedPublication", lower(b.known) as "ReplacedKnownFrom",
  found.warnings as "Warnings", found.notes as "Notes", @indicator::smallint is null or read.scope_carries(s.district_id, s.scope, s.month, @indicator) as "Carries",
  u.file_name as "FileName", u.uploader as "Uploader", u.via as "Via", s.reason, u.decimal_separator as "DecimalSeparator", u.uploader_id as "UploaderId", u.mandate_district as "SentFor",
  u.scope as "SentScope"
from smv.submission s
  join smv.district d on d.id = s.district_id
  join smv.upload u on u.id = s.upload_id
  left join smv.submission b on b.id = s.supersedes
  cross join lateral (
    select count(*) filter (where f.severity = 2)::int as warnings, count(*) filter (where f.severity = 1)::int as notes
    from smv.finding f where f.upload_id = s.upload_id
  ) found
where s.kind = @kind and s.district_id = any(@districts) and s.month between @From and @To
  and case when @at::timestamptz is null then upper_inf(s.known) else s.known @> @at::timestamptz end
order by s.month, d.sort, s.scope
