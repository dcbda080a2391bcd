-- What we asked of the provider, what we know of its answers, and our own book of the money.

create table payment_intent (
  id uuid primary key default uuidv7(),
  key text not null unique,
  request_hash text not null,
  checkout_id uuid not null,
  method text not null check (method in ('card', 'wallet', 'bank')),
  currency text not null,
  amount_minor bigint not null check (amount_minor > 0),
  provider_id text unique,
  client_secret text,
  status text not null default 'created'
    check (status in ('created', 'action_required', 'authorized', 'captured', 'voided', 'declined')),
  version integer not null default 1,
  authorized_minor bigint not null default 0,
  captured_minor bigint not null default 0,
  refunded_minor bigint not null default 0,
  next_action jsonb,
  decline_code text,
  label text not null,
  -- A void was asked for: whatever authorisation arrives later finds the door closed.
  void_asked boolean not null default false,
  looked_at timestamptz not null default clock_timestamp(),
  created_at timestamptz not null default business_now(),
  changed_at timestamptz not null default business_now(),
  check (authorized_minor between 0 and amount_minor),
  check (captured_minor between 0 and authorized_minor),
  check (refunded_minor between 0 and captured_minor),
  check (captured_minor = 0 or status = 'captured')
);
create index payment_intent_checkout on payment_intent (checkout_id);
create index payment_intent_waiting on payment_intent (looked_at) where status = 'action_required';

-- One request to the provider: committed before the call ('sent'), its outcome after it.
create table operation (
  id uuid primary key default uuidv7(),
  key text not null unique,
  intent_id uuid not null references payment_intent,
  kind text not null check (kind in ('create', 'authorize', 'capture', 'void', 'refund')),
  request jsonb not null,
  request_hash text not null,
  state text not null default 'sent' check (state in ('sent', 'done', 'refused', 'superseded')),
  refusal jsonb,
  attempts integer not null default 1,
  ask_at timestamptz not null,
  created_at timestamptz not null default business_now()
);
create unique index operation_one_at_a_time on operation (intent_id) where state = 'sent';
create index operation_open on operation (ask_at) where state = 'sent';

-- Creation keys that were given up before their request arrived.
create table tombstone (
  key text primary key,
  created_at timestamptz not null default business_now()
);

create table money_ledger (
  id uuid primary key default uuidv7(),
  intent_id uuid not null references payment_intent,
  kind text not null check (kind in ('authorise', 'capture', 'void', 'refund')),
  amount_minor bigint not null check (amount_minor > 0),
  currency text not null,
  intent_version integer not null,
  at timestamptz not null default business_now()
);
create index money_ledger_intent on money_ledger (intent_id);
-- Money is taken at most once, whatever the code above believes.
create unique index money_ledger_one_capture on money_ledger (intent_id) where kind = 'capture';
create trigger money_ledger_append_only before update or delete on money_ledger for each row execute function forbid_change();

create table webhook (
  event_id text primary key,
  type text not null,
  provider_id text not null,
  body jsonb not null,
  received_at timestamptz not null default clock_timestamp(),
  applied_at timestamptz,
  attempts integer not null default 0,
  apply_at timestamptz not null default clock_timestamp()
);
create index webhook_open on webhook (apply_at) where applied_at is null;
