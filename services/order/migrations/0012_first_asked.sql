-- Since when a step has been asked for: `sent_at` moves with each try.
alter table step add column first_sent_at timestamptz;
update step set first_sent_at = sent_at;
alter table step alter column first_sent_at set default clock_timestamp(), alter column first_sent_at set not null;
