-- Where the recipient of a letter takes themselves off, where their group allows it.
alter table reports.delivery add column unsubscribe_url text;
