-- Webhooks that were not believed: forged, too old, or telling of another payment than the one they name. Kept to be
-- looked at; nothing is ever read from here to change a payment. Only so many are kept, so that nobody can fill the disk.
create table refused_webhook (
  id uuid primary key default uuidv7(),
  code text not null,
  detail text not null,
  -- What it said of itself.
  event_id text,
  type text,
  provider_id text,
  body_hash text not null,
  bytes integer not null,
  -- The same body again is counted, not kept again.
  times integer not null default 1,
  first_at timestamptz not null default clock_timestamp(),
  last_at timestamptz not null default clock_timestamp(),
  unique (code, body_hash)
);
create index refused_webhook_last on refused_webhook (last_at);
create index refused_webhook_provider on refused_webhook (provider_id) where provider_id is not null;
