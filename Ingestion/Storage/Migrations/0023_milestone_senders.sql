-- the latest two reports of each sender, without reading all it ever sent
create index submission_milestones on smv.submission (district_id, scope, month desc) where kind = 3;
