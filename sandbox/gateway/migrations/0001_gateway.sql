-- The outside world's own books: what a payment provider would know about us, and nothing we could not ask it for.
-- There is no column for a card number anywhere, on purpose.

create table payment_method (
  id text primary key,
  type text not null check (type in ('card', 'pay_by_bank')),
  behaviour text not null,
  brand text,
  last4 text check (last4 ~ '^[0-9]{4}$'),
  exp_month integer,
  exp_year integer,
  wallet text,
  billing_details jsonb not null default '{}',
  created_at timestamptz not null default clock_timestamp()
);

create table payment_intent (
  id text primary key,
  place bigint generated always as identity unique,
  client_secret text not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  capture_method text not null check (capture_method in ('automatic', 'automatic_async', 'manual')),
  method_types text[] not null,
  status text not null check (status in ('requires_payment_method', 'requires_confirmation', 'requires_action', 'requires_capture', 'canceled', 'succeeded')),
  amount_capturable bigint not null default 0,
  amount_received bigint not null default 0,
  payment_method_id text references payment_method,
  return_url text,
  next_action jsonb,
  last_payment_error jsonb,
  cancellation_reason text,
  canceled_at timestamptz,
  description text,
  metadata jsonb not null default '{}',
  changed_at timestamptz not null default clock_timestamp(),
  created_at timestamptz not null default clock_timestamp(),
  check (amount_capturable between 0 and amount),
  check (amount_received between 0 and amount),
  check (amount_capturable = 0 or status = 'requires_capture'),
  check (amount_received = 0 or status = 'succeeded')
);
create index payment_intent_created on payment_intent (created_at);

create table charge (
  id text primary key,
  intent_id text not null unique references payment_intent,
  payment_method_id text not null references payment_method,
  currency text not null,
  amount bigint not null check (amount > 0),
  amount_captured bigint not null default 0,
  amount_refunded bigint not null default 0,
  captured boolean not null default false,
  created_at timestamptz not null default clock_timestamp(),
  check (amount_captured between 0 and amount),
  check (amount_refunded between 0 and amount_captured)
);

create table refund (
  id text primary key,
  place bigint generated always as identity unique,
  intent_id text not null references payment_intent,
  charge_id text not null references charge,
  amount bigint not null check (amount > 0),
  currency text not null,
  reason text,
  metadata jsonb not null default '{}',
  created_at timestamptz not null default clock_timestamp()
);
create index refund_intent on refund (intent_id);

create table ledger_entry (
  id text primary key,
  place bigint generated always as identity unique,
  intent_id text not null references payment_intent,
  source_id text not null,
  kind text not null check (kind in ('authorise', 'capture', 'void', 'refund')),
  amount bigint not null check (amount > 0),
  currency text not null,
  created_at timestamptz not null default clock_timestamp()
);
create index ledger_entry_intent on ledger_entry (intent_id);
create trigger ledger_entry_append_only before update or delete on ledger_entry for each row execute function forbid_change();

create table idempotent_answer (
  key text primary key,
  request_hash text not null,
  status integer not null,
  body text not null,
  created_at timestamptz not null default clock_timestamp()
);

create table webhook_event (
  id text primary key,
  place bigint generated always as identity unique,
  type text not null,
  object_id text not null,
  body text not null,
  created_at timestamptz not null default clock_timestamp()
);

create table webhook_delivery (
  id bigint generated always as identity primary key,
  event_id text not null references webhook_event,
  due_at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  skip_first boolean not null default false,
  waits_for_next boolean not null default false,
  delivered_at timestamptz,
  gave_up_at timestamptz,
  last_outcome text
);
create index webhook_delivery_due on webhook_delivery (due_at) where delivered_at is null and gave_up_at is null;

create table fault (
  id bigint generated always as identity primary key,
  operation text not null,
  kind text not null,
  times_left integer not null check (times_left >= 0),
  delay_ms integer not null,
  created_at timestamptz not null default clock_timestamp()
);
