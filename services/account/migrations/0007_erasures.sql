-- Accounts that were deleted, and what each service answered. Nothing here says whose account it was: the id leads
-- nowhere once the customer's row is gone, and the address is sealed with a key that no database holds, until the last
-- letter to it is out.
create table erasure (
  id uuid primary key default uuidv7(),
  customer_id uuid not null,
  market text not null,
  sealed_address text,
  asked_at timestamptz not null default business_now(),
  -- When the last of the services had answered.
  answered_at timestamptz,
  letter text not null default 'waits' check (letter in ('waits', 'sent', 'failed', 'none')),
  told_at timestamptz,
  check ((letter = 'waits') = (told_at is null)),
  check (letter = 'waits' or sealed_address is null)
);

create table erasure_receipt (
  erasure_id uuid not null references erasure,
  service text not null,
  -- 0 until the service has answered; what it says later counts instead of what it said before.
  version integer not null default 0,
  erased jsonb not null default '{}',
  kept jsonb not null default '[]',
  answered_at timestamptz,
  primary key (erasure_id, service),
  check ((version = 0) = (answered_at is null))
);

-- Addresses on this service's own feed go when their owner does.
create index outbox_to_address on outbox (lower(payload ->> 'email'))
  where type in ('customer.registered', 'customer.email_verified', 'customer.email_code_requested');
create index outbox_of_erasure on outbox ((payload ->> 'erasureId'))
  where type in ('customer.erased', 'customer.erasure_answered');
