-- Holds and sales of inventory that no checkout of ours names: given back, each once.
create table stray_reservation (
  key text primary key,
  -- Null when its key is none of ours at all.
  checkout_id uuid,
  -- What it was when it was found.
  held text not null check (held in ('held', 'claimed')),
  state text not null default 'due' check (state in ('due', 'done')),
  found_at timestamptz not null default clock_timestamp(),
  done_at timestamptz
);
create index stray_reservation_due on stray_reservation (found_at) where state = 'due';

-- How far inventory's list of reservations has been walked.
create table reservation_walk (
  one boolean primary key default true check (one),
  since timestamptz not null
);

-- A hold may name no checkout at all.
alter table drift alter column checkout_id drop not null;
