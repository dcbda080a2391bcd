-- Promotions of every kind: by code or automatic, limited in all and for each customer, scheduled, combining or not.

-- Which categories a thing lies in, as the catalog tells. What was told before did not say, so it is read once more.
alter table sellable_variant add column category_handles text[] not null default '{}';
update sellable_product set version = version - 1;
update subscription set epoch = null, xid = '0', id = 0 where publisher = 'catalog';

alter table promotion
  add column version integer not null default 1,
  add column title text,
  -- What it gives: a tagged union, by `kind`.
  add column offer jsonb,
  add column combines boolean not null default false,
  add column draft boolean not null default false,
  -- What its confirmed uses have saved shoppers.
  add column saved_minor bigint not null default 0;
alter table promotion rename column per_email_limit to customer_limit;
update promotion set title = initcap(code), offer = jsonb_build_object('kind', 'percent', 'percentOff', percent_off,
  'scope', case when stall is null then '{"kind": "all"}' else jsonb_build_object('kind', 'stall', 'stall', stall) end);
alter table promotion
  alter column title set not null,
  alter column offer set not null,
  alter column code drop not null,
  drop column percent_off,
  drop column stall,
  add constraint offer_is_known check (offer ->> 'kind' in ('percent', 'amount', 'free-delivery', 'buy-get')),
  add constraint ends_after_start check (ends_at >= starts_at);
create index promotion_automatic on promotion (id) where code is null and not draft;

-- A checkout's use is one key; it may use several promotions, each counted by itself.
create table promotion_use (
  key text not null references coupon_use,
  promotion_id uuid not null references promotion,
  quote_id uuid not null,
  cart_id uuid not null,
  customer_id uuid,
  email_key text,
  state text not null check (state in ('held', 'confirmed', 'released', 'lapsed')),
  saved_minor bigint not null default 0,
  held_until timestamptz not null,
  changed_at timestamptz not null default business_now(),
  primary key (key, promotion_id)
);
insert into promotion_use (key, promotion_id, quote_id, cart_id, customer_id, email_key, state, saved_minor, held_until, changed_at)
  select u.key, u.promotion_id, u.quote_id, u.cart_id, q.customer_id, u.email_key, u.state,
    coalesce((q.body -> 'code' ->> 'savedMinor')::bigint, 0), coalesce(u.held_until, u.changed_at), u.changed_at
  from coupon_use u left join quote q on q.id = u.quote_id where u.promotion_id is not null;
update promotion p set saved_minor = coalesce((
  select sum(u.saved_minor) from promotion_use u where u.promotion_id = p.id and u.state = 'confirmed'), 0);
create index promotion_use_held on promotion_use (promotion_id, held_until) where state = 'held';
create index promotion_use_email on promotion_use (promotion_id, email_key) where state in ('held', 'confirmed');
create index promotion_use_customer on promotion_use (promotion_id, customer_id) where state in ('held', 'confirmed');
create index promotion_use_cart on promotion_use (cart_id) where state = 'held';
create index promotion_use_latest on promotion_use (promotion_id, changed_at desc, key);

-- The key alone stays behind: without a quote it is the tombstone of a use that was released before it was asked for.
alter table coupon_use
  drop column promotion_id,
  drop column cart_id,
  drop column email_key,
  drop column state,
  drop column held_until,
  drop column changed_at;

-- A quote names its promotions itself.
update quote set body = body || jsonb_build_object('promotions', jsonb_build_array(jsonb_build_object(
    'id', promotion_id, 'code', body -> 'code' -> 'code', 'title', body -> 'code' -> 'code', 'label', body -> 'code' -> 'label', 'savedMinor', body -> 'code' -> 'savedMinor')))
  where promotion_id is not null and body -> 'code' <> 'null';
alter table quote drop column promotion_id;

-- What did not fit when a guest's bag flowed in, until its owner has read it.
alter table cart add column left_out jsonb not null default '[]';
