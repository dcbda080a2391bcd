-- What became of paid checkouts: orders, their lines, their history and their money.

create extension if not exists pg_trgm;
create sequence order_number start 1001;

create table placed_order (
  id uuid primary key default uuidv7(),
  number text not null unique default 'S-' || nextval('order_number'),
  -- 128 random bits: who holds the link may see the order.
  link_key text not null,
  checkout_id uuid not null unique references checkout,
  quote_id uuid not null,
  cart_id uuid not null,
  customer_id uuid,
  email text not null,
  contact_name text,
  market text not null,
  currency text not null,
  status text not null default 'confirmed' check (status in ('confirmed', 'fulfilled', 'cancelled')),
  version integer not null default 1,
  placed_at timestamptz not null default business_now(),
  lines_minor bigint not null,
  list_minor bigint not null check (list_minor >= 0),
  discount_minor bigint not null check (discount_minor >= 0),
  delivery_minor bigint not null check (delivery_minor >= 0),
  tax_minor bigint not null check (tax_minor >= 0),
  tax_label text,
  total_minor bigint not null check (total_minor >= 0),
  steps jsonb not null,
  address jsonb not null,
  delivery jsonb not null,
  payment_method text not null,
  payment_label text,
  search text generated always as (lower(number || ' ' || email || ' ' || coalesce(contact_name, '') || ' ' || coalesce(address ->> 'name', ''))) stored,
  constraint order_totals check (list_minor - discount_minor + delivery_minor + tax_minor = total_minor)
);
create index placed_order_newest on placed_order (placed_at desc, id desc);
create index placed_order_status on placed_order (status, placed_at desc, id desc);
create index placed_order_customer on placed_order (customer_id, placed_at desc, id desc) where customer_id is not null;
create index placed_order_guest_email on placed_order (lower(email)) where customer_id is null;
create index placed_order_search on placed_order using gin (search gin_trgm_ops);

create function keep_order_edges() returns trigger language plpgsql as $$
begin
  if (old.status, new.status) not in (('confirmed', 'fulfilled'), ('confirmed', 'cancelled')) then
    raise exception 'order %: % -> % is no way it may go', old.number, old.status, new.status
      using errcode = 'check_violation', constraint = 'order_edge';
  end if;
  return new;
end $$;
create trigger order_edges before update of status on placed_order
  for each row when (old.status is distinct from new.status) execute function keep_order_edges();

create table order_line (
  order_id uuid not null references placed_order,
  position integer not null,
  variant_id uuid not null,
  product_id uuid not null,
  handle text not null,
  title text not null,
  variant_title text,
  image jsonb not null,
  stall text not null,
  quantity integer not null check (quantity between 1 and 99),
  unit_price_minor bigint not null check (unit_price_minor >= 0),
  total_minor bigint not null,
  primary key (order_id, position),
  constraint line_total check (total_minor = unit_price_minor * quantity)
);
create trigger order_line_append_only before update or delete on order_line for each row execute function forbid_change();

-- The total an order states is the total of its lines, checked when the transaction that wrote it commits.
create function keep_order_lines_total() returns trigger language plpgsql as $$
begin
  if new.lines_minor <> (select coalesce(sum(total_minor), 0) from order_line where order_id = new.id) then
    raise exception 'order %: its lines do not add up to %', new.number, new.lines_minor
      using errcode = 'check_violation', constraint = 'order_lines_total';
  end if;
  return null;
end $$;
create constraint trigger order_lines_total after insert on placed_order deferrable initially deferred
  for each row execute function keep_order_lines_total();

create table order_timeline (
  id bigint generated always as identity primary key,
  order_id uuid not null references placed_order,
  at timestamptz not null default business_now(),
  kind text not null,
  label text not null
);
create index order_timeline_order on order_timeline (order_id, id);
create trigger order_timeline_append_only before update or delete on order_timeline for each row execute function forbid_change();

-- What an order's money adds up to: what was charged, less what was given back.
create table order_ledger (
  key text primary key,
  order_id uuid not null references placed_order,
  at timestamptz not null default business_now(),
  kind text not null check (kind in ('charged', 'refunded')),
  amount_minor bigint not null,
  check ((kind = 'charged') = (amount_minor >= 0))
);
create index order_ledger_order on order_ledger (order_id);
create trigger order_ledger_append_only before update or delete on order_ledger for each row execute function forbid_change();

-- A cancelled order's refund: asked for once, finished once. The checkout's row drives it.
create table order_refund (
  order_id uuid primary key references placed_order,
  key text not null unique,
  reason text not null,
  amount_minor bigint not null check (amount_minor >= 0),
  requested_by text not null,
  requested_at timestamptz not null default business_now(),
  state text not null default 'due' check (state in ('due', 'done')),
  finished_at timestamptz
);

-- Addresses somebody has shown to be theirs: what is bought with them, before or after, is in their history.
create table verified_email (
  email text primary key check (email = lower(email)),
  customer_id uuid not null,
  verified_at timestamptz not null default business_now()
);
