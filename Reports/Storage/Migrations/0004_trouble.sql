-- What needs a person is few among many, and every page of the coordinators counts it.
create index delivery_trouble on reports.delivery (status, purpose) where status in ('in_doubt', 'refused');
create index status_report_trouble on reports.status_report (finished_at) where status = 'failed';
