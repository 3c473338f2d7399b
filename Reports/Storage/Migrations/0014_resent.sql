-- A letter that a person sends once more is a row of its own beside the first, which keeps its outcome.
alter table reports.delivery add column resend_of uuid unique references reports.delivery;
alter table reports.delivery add column resent_at timestamptz;
alter table reports.delivery drop constraint delivery_once_each;
create unique index delivery_once_each on reports.delivery (report_id, recipient_email) where resend_of is null;
comment on column reports.delivery.resent_at is 'When it was sent once more; from then on the later letter is the one that counts.';
