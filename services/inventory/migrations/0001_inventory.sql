create table location (
  id uuid primary key default uuidv7(),
  name text not null
);
insert into location (id, name) values ('00000000-0000-7000-8000-000000000001', 'The hall');

create table stock_item (
  variant_id uuid not null,
  location_id uuid not null references location,
  product_id uuid not null,
  product_version bigint not null,
  tracked boolean not null,
  on_hand integer not null default 0,
  reserved integer not null default 0,
  backorder_limit integer not null default 0 check (backorder_limit >= 0),
  -- Promised beyond what a later count found: recorded, never silently forgotten.
  shortage integer not null default 0 check (shortage >= 0),
  back_on date,
  version bigint not null default 1,
  primary key (variant_id, location_id),
  constraint never_promise_more_than_there_is
    check (0 <= reserved and reserved <= on_hand + backorder_limit + shortage)
);

-- on_hand is the sum of this ledger, always.
create table stock_movement (
  id uuid primary key default uuidv7(),
  variant_id uuid not null,
  location_id uuid not null,
  kind text not null check (kind in ('initial', 'sale', 'sale_undone', 'adjustment', 'count')),
  delta integer not null,
  key text not null,
  reason text,
  actor jsonb not null default '{"kind": "system"}',
  at timestamptz not null default business_now(),
  trace_id text,
  foreign key (variant_id, location_id) references stock_item,
  unique (variant_id, location_id, kind, key)
);
create index stock_movement_by_item on stock_movement (variant_id, location_id, id);
create trigger stock_movement_append_only before update or delete on stock_movement
  for each row execute function forbid_change();

create table reservation (
  key text primary key,
  -- Null on a tombstone: a release that came before the hold it releases.
  cart_id uuid,
  request_hash text,
  state text not null check (state in ('held', 'claimed', 'released', 'expired')),
  expires_at timestamptz not null,
  hold_seconds integer not null,
  extended_by text,
  version bigint not null default 1,
  lines jsonb not null default '[]',
  created_at timestamptz not null default business_now()
);
create unique index one_hold_per_cart on reservation (cart_id) where state = 'held';
create index reservation_due on reservation (expires_at) where state = 'held';
