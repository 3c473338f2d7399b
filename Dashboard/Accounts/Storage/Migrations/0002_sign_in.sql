-- Keys of programs, one-time codes, and the keys that protect cookies and links.
create table accounts.api_key (
  id uuid primary key,
  prefix text not null unique,
  hash bytea not null,
  label text not null,
  role text not null check (role in ('administrator', 'coordinator', 'reporter', 'member')),
  district_code text,
  scope text not null default '',
  created_at timestamptz not null,
  created_by text not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  constraint api_key_reports_for check (role <> 'reporter' or district_code is not null or scope <> '')
);
comment on column accounts.api_key.hash is 'SHA-256 of the whole key, which is random and shown once.';

create table accounts.sign_in_code (
  id uuid primary key,
  account_id uuid not null references accounts.account on delete cascade,
  hash text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries smallint not null default 0,
  used_at timestamptz
);
create index sign_in_code_account on accounts.sign_in_code (account_id, sent_at desc);

create table accounts.data_protection_key (
  id int generated always as identity primary key,
  name text not null,
  xml text not null,
  created_at timestamptz not null default now()
);
