-- Why a delivery went as it did, how long it is worth trying, and what people have been told already.
alter table reports.delivery add column reason text;
alter table reports.delivery add column give_up_at timestamptz not null default now() + interval '1 day';
alter table reports.delivery_attempt add column reason text;

create table reports.told (
  about text primary key,
  told_at timestamptz not null default now()
);
comment on table reports.told is 'Each thing that receipts and notices are about, so that people are told of it once.';
