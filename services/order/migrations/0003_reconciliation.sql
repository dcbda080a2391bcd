-- What the reconciler compared, and what did not agree.

create table reconciliation (
  id uuid primary key default uuidv7(),
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  checked integer not null default 0,
  repaired integer not null default 0,
  drift integer not null default 0
);

create table drift (
  id uuid primary key default uuidv7(),
  checkout_id uuid not null references checkout,
  order_number text,
  kind text not null,
  expected text not null,
  found text not null,
  repair text,
  first_seen_at timestamptz not null default clock_timestamp(),
  last_seen_at timestamptz not null default clock_timestamp(),
  resolved_at timestamptz
);
create unique index drift_open on drift (checkout_id, kind) where resolved_at is null;
