-- which reports count now, found in the index alone
create index submission_current on smv.submission (kind, month) include (id, district_id, scope) where upper_inf(known);
