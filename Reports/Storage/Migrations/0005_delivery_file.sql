-- A small file that goes with a message: the calendar file of a receipt.
alter table reports.delivery add column file_name text;
alter table reports.delivery add column file_type text;
alter table reports.delivery add column file bytea;
alter table reports.delivery add constraint delivery_file_whole check (num_nulls(file_name, file_type, file) in (0, 3));
