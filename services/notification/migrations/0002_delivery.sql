-- One row for each email an event calls for. The pair of event and template is its identity: a second delivery of the
-- same event finds the row and does nothing.

create table delivery (
  id uuid primary key default uuidv7(),
  event_id uuid not null,
  template text not null,
  message_id text not null unique,
  order_id uuid,
  recipient text not null,
  recipient_name text,
  -- What the email tells. Forgotten once it is sent: the owner of the facts keeps them, this service need not.
  data jsonb,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed', 'expired')),
  tries integer not null default 0,
  last_error text,
  trace_id text,
  -- After this moment the email is of no use to anybody, such as a code that is no longer good.
  useful_until timestamptz,
  created_at timestamptz not null default business_now(),
  settled_at timestamptz,
  unique (event_id, template),
  check ((state in ('sent', 'expired')) <= (data is null))
);
create index delivery_of_order on delivery (order_id, id);
create index delivery_failed on delivery (id) where state = 'failed';
