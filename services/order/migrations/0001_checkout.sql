-- The checkout machine: one row a checkout, the steps it asked of others, and its payment attempts.

create table checkout (
  id uuid primary key default uuidv7(),
  key text not null unique,
  request_hash text not null,
  quote_id uuid not null,
  cart_id uuid not null,
  customer_id uuid,
  email text not null,
  contact_name text,
  -- What the shopper agreed to: frozen when the quote was locked.
  quote jsonb not null,
  total_minor bigint not null check (total_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),

  state text not null default 'quoted'
    check (state in ('quoted', 'held', 'action_required', 'authorized', 'claimed', 'captured', 'confirmed', 'cancelled', 'expired')),
  version integer not null default 1,
  stock text not null default 'none' check (stock in ('none', 'holding', 'held', 'claiming', 'claimed')),
  hold_attempt integer not null default 1,
  hold_expires_at timestamptz,
  hold_extended boolean not null default false,
  coupon text not null check (coupon in ('unneeded', 'none', 'taking', 'held', 'used')),
  paying_attempt integer,
  paid_attempt integer,
  refusal jsonb,
  tries integer not null default 0,

  -- Wishes from outside. `nudge` grows with each, so that a driver notices what it had not seen when it loaded the row.
  cancel_wanted boolean not null default false,
  extend_wanted boolean not null default false,
  refresh_wanted boolean not null default false,
  nudge integer not null default 0,

  -- Work is due by the real clock; waiting (a hold, a challenge) ends by business time.
  due_at timestamptz,
  expires_at timestamptz,
  lease_owner uuid,
  lease_until timestamptz,
  fence bigint not null default 0,

  created_at timestamptz not null default business_now(),
  changed_at timestamptz not null default clock_timestamp(),
  reconciled_version integer not null default 0,

  check (state not in ('claimed', 'captured', 'confirmed') or stock = 'claimed'),
  check (state not in ('captured', 'confirmed') or paid_attempt is not null)
);

-- One live checkout a cart: a new one has to give the old one up first.
create unique index one_live_checkout_per_cart on checkout (cart_id)
  where state in ('quoted', 'held', 'action_required', 'authorized', 'claimed', 'captured') and not cancel_wanted;
create index checkout_due on checkout (due_at) where due_at is not null;
create index checkout_expires on checkout (expires_at) where expires_at is not null;
create index checkout_unreconciled on checkout (changed_at) where reconciled_version < version;

create table checkout_edge (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);
insert into checkout_edge (from_state, to_state) values
  ('quoted', 'held'), ('quoted', 'authorized'), ('quoted', 'claimed'), ('quoted', 'captured'), ('quoted', 'cancelled'), ('quoted', 'expired'),
  ('held', 'action_required'), ('held', 'authorized'), ('held', 'claimed'), ('held', 'captured'), ('held', 'quoted'), ('held', 'cancelled'), ('held', 'expired'),
  ('action_required', 'authorized'), ('action_required', 'claimed'), ('action_required', 'captured'), ('action_required', 'held'),
  ('action_required', 'quoted'), ('action_required', 'cancelled'), ('action_required', 'expired'),
  ('authorized', 'claimed'), ('authorized', 'captured'), ('authorized', 'held'), ('authorized', 'quoted'), ('authorized', 'cancelled'),
  ('claimed', 'action_required'), ('claimed', 'captured'), ('claimed', 'quoted'), ('claimed', 'cancelled'),
  ('captured', 'confirmed'), ('captured', 'cancelled'),
  ('confirmed', 'cancelled');

create function keep_checkout_edges() returns trigger language plpgsql as $$
begin
  if not exists (select from checkout_edge where from_state = old.state and to_state = new.state) then
    raise exception 'checkout %: % -> % is no way it may go', old.id, old.state, new.state
      using errcode = 'check_violation', constraint = 'checkout_edge';
  end if;
  return new;
end $$;
create trigger checkout_edges before update of state on checkout
  for each row when (old.state is distinct from new.state) execute function keep_checkout_edges();

-- Each way a shopper tried to pay. What payment tells is taken over by its version, whoever hears it first.
create table payment_attempt (
  checkout_id uuid not null references checkout,
  attempt integer not null,
  pay_key text not null,
  method text not null check (method in ('card', 'wallet', 'bank', 'none')),
  payment_method_id text,
  return_url text not null,
  status text not null
    check (status in ('wanted', 'creating', 'created', 'action_required', 'authorized', 'captured', 'voided', 'declined')),
  intent_id text,
  intent_version integer not null default 0,
  authorized_minor bigint not null default 0,
  captured_minor bigint not null default 0,
  refunded_minor bigint not null default 0 check (refunded_minor <= captured_minor),
  client_secret text,
  next_action jsonb,
  decline_code text,
  label text,
  closed boolean not null default false,
  primary key (checkout_id, attempt),
  unique (checkout_id, pay_key)
);
create unique index payment_attempt_intent on payment_attempt (intent_id);

-- Every outside call: committed before it leaves, with its answer after it.
create table step (
  key text primary key,
  checkout_id uuid not null references checkout,
  step text not null,
  attempt integer not null,
  state text not null check (state in ('sent', 'done', 'refused', 'unknown')),
  tries integer not null default 1,
  answer jsonb,
  sent_at timestamptz not null default clock_timestamp(),
  answered_at timestamptz
);
create index step_checkout on step (checkout_id);
