-- A comment that names somebody is taken away wherever it stands, in the kept file too; the row remembers that its bytes are no longer those sent.
alter table smv.upload add column redacted_at timestamptz;
