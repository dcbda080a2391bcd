-- What happens to an order after it was paid: parcels, refunds in parts, returns, and who wrote what about it.

-- Every change made by hand carries a key: the same key again is the same change.
create table order_request (
  key text primary key,
  order_id uuid not null references placed_order,
  kind text not null,
  request_hash text not null,
  at timestamptz not null default business_now()
);

-- `refunded_minor` counts what was given back and what is promised back: no two refunds can promise more than was paid.
alter table placed_order
  add column fulfilment text not null default 'unfulfilled' check (fulfilment in ('unfulfilled', 'partly', 'fulfilled')),
  add column refunded_minor bigint not null default 0;
update placed_order o set refunded_minor = r.amount_minor from order_refund r where r.order_id = o.id;
alter table placed_order
  add constraint order_refund_within check (refunded_minor between 0 and total_minor),
  add constraint order_fulfilled check (status <> 'fulfilled' or fulfilment = 'fulfilled'),
  add constraint order_cancelled_unsent check (status <> 'cancelled' or fulfilment = 'unfulfilled');
create index placed_order_to_send on placed_order (placed_at, id) where status = 'confirmed';
create index placed_order_total on placed_order (total_minor desc, id desc);
create index placed_order_refunded on placed_order (placed_at desc, id desc) where refunded_minor > 0;
create index placed_order_partly on placed_order (placed_at desc, id desc) where fulfilment = 'partly';

-- Where each bought unit is: sent, taken out of the order before it was sent, on its way back, or back.
create table order_line_progress (
  order_id uuid not null references placed_order,
  variant_id uuid not null,
  quantity integer not null,
  shipped integer not null default 0 check (shipped >= 0),
  withdrawn integer not null default 0 check (withdrawn >= 0),
  on_return integer not null default 0 check (on_return >= 0),
  returned integer not null default 0 check (returned >= 0),
  primary key (order_id, variant_id),
  constraint ship_within check (shipped + withdrawn <= quantity),
  constraint return_within check (on_return + returned <= shipped)
);

create table order_fulfilment (
  id uuid primary key default uuidv7(),
  order_id uuid not null references placed_order,
  at timestamptz not null default business_now(),
  carrier text not null,
  tracking_number text not null,
  tracking_url text,
  shipped_by text not null,
  lines jsonb not null
);
create index order_fulfilment_order on order_fulfilment (order_id, id);
create trigger order_fulfilment_append_only before update or delete on order_fulfilment
  for each row execute function forbid_change();

-- Refunds: many of an order. `cancel` is what a cancelled order gives back: all that was left. The checkout drives them.
alter table order_refund drop constraint order_refund_pkey;
alter table order_refund drop constraint order_refund_state_check;
alter table order_refund
  add column id uuid not null default uuidv7(),
  add column n integer not null default 1,
  add column kind text not null default 'cancel' check (kind in ('cancel', 'part')),
  add column return_id uuid,
  add column lines jsonb not null default '[]',
  add column refusal text,
  add constraint order_refund_state_check check (state in ('due', 'done', 'refused')),
  add primary key (order_id, n);
alter table order_refund alter column kind drop default;
alter table order_refund alter column n drop default;
create unique index order_refund_one_cancel on order_refund (order_id) where kind = 'cancel';
create index order_refund_due on order_refund (requested_at) where state = 'due';

-- Units that go back on the shelf, asked of inventory by key until it answers.
create table order_restock (
  order_id uuid not null references placed_order,
  n integer not null,
  lines jsonb not null,
  state text not null default 'due' check (state in ('due', 'done', 'refused')),
  requested_at timestamptz not null default business_now(),
  finished_at timestamptz,
  refusal text,
  primary key (order_id, n)
);

create table order_return (
  id uuid primary key default uuidv7(),
  order_id uuid not null references placed_order,
  state text not null default 'requested' check (state in ('requested', 'approved', 'refused', 'received', 'refunded')),
  version integer not null default 1,
  note text,
  refusal_reason text,
  requested_by jsonb not null,
  requested_at timestamptz not null default business_now(),
  decided_at timestamptz,
  received_at timestamptz,
  closed_at timestamptz
);
create index order_return_order on order_return (order_id, id);
create index order_return_state on order_return (state, id desc);

create table order_return_line (
  return_id uuid not null references order_return,
  variant_id uuid not null,
  quantity integer not null check (quantity between 1 and 99),
  reason text not null,
  received integer not null default 0,
  restocked integer not null default 0,
  primary key (return_id, variant_id),
  constraint return_received_within check (received between 0 and quantity),
  constraint return_restocked_within check (restocked between 0 and received)
);

create function keep_return_edges() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (('requested', 'approved'), ('requested', 'refused'), ('approved', 'refused'),
      ('approved', 'received'), ('received', 'refunded')) then
    raise exception 'return %: % -> % is no way it may go', old.id, old.state, new.state
      using errcode = 'check_violation', constraint = 'return_edge';
  end if;
  return new;
end $$;
create trigger return_edges before update of state on order_return
  for each row when (old.state is distinct from new.state) execute function keep_return_edges();

-- Who did it, more about it, and the trace that leads to the logs.
alter table order_timeline add column detail text, add column actor jsonb, add column trace_id text;

-- Payments that no checkout of ours names: found by the reconciler, given back by it.
create table stray_intent (
  intent_id uuid primary key,
  checkout_id uuid not null,
  repair text not null check (repair in ('void', 'refund')),
  amount_minor bigint not null,
  state text not null default 'due' check (state in ('due', 'done')),
  found_at timestamptz not null default clock_timestamp(),
  done_at timestamptz
);
create index stray_intent_due on stray_intent (found_at) where state = 'due';

-- How far payment's list of intents has been walked.
create table intent_walk (
  one boolean primary key default true check (one),
  since timestamptz not null
);

-- A payment nobody asked for may belong to a checkout that is not here.
alter table drift drop constraint drift_checkout_id_fkey;
alter table drift add column intent_id uuid;
drop index drift_open;
create unique index drift_open on drift (checkout_id, kind, intent_id) nulls not distinct where resolved_at is null;
