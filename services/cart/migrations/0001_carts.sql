-- What may be sold and at which price, as the catalog last told; the carts; the locked quotes.

create table sellable_product (
  product_id uuid primary key,
  version bigint not null
);

create table sellable_variant (
  variant_id uuid primary key,
  product_id uuid not null references sellable_product,
  sellable boolean not null,
  handle text not null,
  title text not null,
  variant_title text not null,
  stall text not null,
  image jsonb not null,
  currency text not null,
  list_price_minor bigint not null check (list_price_minor >= 0),
  sale_price_minor bigint check (sale_price_minor >= 0),
  sale_label text,
  sale_until timestamptz,
  taxable boolean not null
);
create index sellable_variant_product on sellable_variant (product_id);

-- The price of this moment: a sale ends by itself when business time passes its end.
create function price_now(variant sellable_variant) returns bigint language sql stable as
$$ select case when variant.sale_price_minor is not null and (variant.sale_until is null or variant.sale_until > business_now())
     then least(variant.sale_price_minor, variant.list_price_minor) else variant.list_price_minor end $$;

create table promotion (
  id uuid primary key default uuidv7(),
  code text not null unique check (code = upper(code)),
  percent_off integer not null check (percent_off between 1 and 100),
  stall text,
  minimum_minor bigint not null default 0 check (minimum_minor >= 0),
  starts_at timestamptz,
  ends_at timestamptz,
  uses_limit integer check (uses_limit > 0),
  per_email_limit integer check (per_email_limit > 0),
  -- Held and confirmed together. The last word in a race for the last use.
  uses integer not null default 0,
  -- Only advertised codes are offered to somebody who mistyped one: a private code is not given away.
  advertised boolean not null default false,
  constraint uses_within_limit check (uses >= 0 and (uses_limit is null or uses <= uses_limit))
);

create table cart (
  id uuid primary key default uuidv7(),
  version integer not null default 1,
  market text not null,
  currency text not null,
  customer_id uuid,
  promotion_id uuid references promotion,
  merged_into uuid,
  line_count integer not null default 0,
  kept_until timestamptz not null default business_now() + interval '30 days',
  constraint lines_within_limit check (line_count between 0 and 100)
);
create unique index one_cart_per_customer on cart (customer_id) where merged_into is null;
create index cart_kept_until on cart (kept_until);

create table cart_line (
  cart_id uuid not null references cart on delete cascade,
  variant_id uuid not null references sellable_variant,
  quantity integer not null,
  -- What the shopper saw when this came into the bag, or last agreed to.
  seen_price_minor bigint not null,
  place bigint generated always as identity,
  primary key (cart_id, variant_id),
  constraint quantity_within_limit check (quantity between 1 and 99)
);

-- Adds that carried a key, so that one sent twice counts once.
create table cart_addition (
  cart_id uuid not null references cart on delete cascade,
  key text not null,
  variant_id uuid not null,
  quantity integer not null,
  added_at timestamptz not null default business_now(),
  primary key (cart_id, key)
);
create index cart_addition_added_at on cart_addition (added_at);

-- A promise: frozen lines, steps and total. Outlives its cart.
create table quote (
  id uuid primary key,
  cart_id uuid not null,
  key text not null,
  request_hash text not null,
  customer_id uuid,
  promotion_id uuid references promotion,
  email_key text,
  body jsonb not null,
  created_at timestamptz not null default business_now(),
  expires_at timestamptz not null,
  -- When the order of this quote took its things out of the cart; they are taken once.
  settled_at timestamptz,
  unique (cart_id, key)
);
create index quote_created_at on quote (created_at);

create table coupon_use (
  key text primary key,
  -- Null on the tombstone of a use that was released before it was asked for.
  promotion_id uuid references promotion,
  quote_id uuid,
  cart_id uuid,
  email_key text,
  state text not null check (state in ('held', 'confirmed', 'released', 'lapsed')),
  held_until timestamptz,
  changed_at timestamptz not null default business_now(),
  check (promotion_id is not null or state = 'released')
);
create index coupon_use_held on coupon_use (promotion_id, held_until) where state = 'held';
create index coupon_use_email on coupon_use (promotion_id, email_key) where state in ('held', 'confirmed');
create index coupon_use_cart on coupon_use (cart_id) where state = 'held';
