-- What a shopper laid aside: not bought yet and not thrown away. It counts in no price and no quote.
create table saved_line (
  cart_id uuid not null references cart on delete cascade,
  variant_id uuid not null references sellable_variant,
  quantity integer not null,
  -- What it cost when it was laid aside.
  seen_price_minor bigint not null,
  place bigint generated always as identity,
  primary key (cart_id, variant_id),
  constraint saved_quantity_within_limit check (quantity between 1 and 99)
);

alter table cart
  add column saved_count integer not null default 0,
  add constraint saved_within_limit check (saved_count between 0 and 100);
