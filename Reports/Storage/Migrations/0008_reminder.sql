-- Reminders of reports that lack: one for each recipient and occasion, however often they are looked for.
alter table reports.delivery drop constraint delivery_purpose_check;
alter table reports.delivery add constraint delivery_purpose_check check (purpose in ('report', 'receipt', 'notice', 'code', 'reminder'));

create table reports.reminder (
  district text not null,
  month date not null,
  occasion text not null,
  recipient_email text not null,
  delivery_id uuid not null references reports.delivery,
  lacking text not null,
  primary key (district, month, occasion, recipient_email)
);
create index reminder_delivery on reports.reminder (delivery_id);
comment on column reports.reminder.district is 'Code; the county''s for what goes to the coordinator, about all districts.';
comment on column reports.reminder.month is 'The last month that is due by the same deadline.';
comment on column reports.reminder.lacking is 'What the message says is missing, to see before it leaves whether that is still so.';
