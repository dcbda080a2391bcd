-- What a customer would like to have one day. A thing is named by its handle in the catalogue, and perhaps which variant.
create table wishlist (
  id uuid primary key default uuidv7(),
  customer_id uuid not null constraint wishlist_one_per_customer unique references customer on delete cascade,
  -- Whoever has it may read the list. Kept as it is, since its owner wants to see the link again; it opens nothing but
  -- this list, which lies beside it.
  share_token text unique check (length(share_token) >= 22),
  item_count integer not null default 0,
  created_at timestamptz not null default business_now(),
  constraint wishlist_within_limit check (item_count between 0 and 200)
);

create table wishlist_item (
  wishlist_id uuid not null references wishlist on delete cascade,
  handle text not null,
  variant_id uuid,
  place bigint generated always as identity,
  added_at timestamptz not null default business_now(),
  primary key (wishlist_id, handle)
);
