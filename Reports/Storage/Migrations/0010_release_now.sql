-- what is in force now, whatever came before it; a prepared statement takes the exclusion constraint's index otherwise, and reads every indicator
create index release_cell_now on reports.release_cell (indicator_id, plan, category, period) include (district_id, state, value, reported, expected, known)
  where upper_inf(known);
