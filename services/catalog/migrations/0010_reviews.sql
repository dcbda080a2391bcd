-- Who bought what, learnt from the orders: only those may review it. An address is kept as its hash alone, enough to tell
-- whose a guest's order becomes.
create table purchase (
  order_id uuid not null,
  product_id uuid not null,
  units integer not null,
  cancelled boolean not null default false,
  customer_id uuid,
  email_hash bytea not null,
  bought_at timestamptz not null,
  primary key (order_id, product_id)
);
create index purchase_customer on purchase (customer_id, product_id) where customer_id is not null;
create index purchase_unclaimed on purchase (email_hash) where customer_id is null;

-- Addresses that were shown to be somebody's: what a guest buys with one from then on is theirs.
create table proven_address (email_hash bytea primary key, customer_id uuid not null);

-- What was ordered before this is learnt as well: the feed is read again from its beginning. Units sold are counted by
-- order, so that none counts twice.
delete from subscription where publisher = 'order';

create table review (
  id uuid primary key default uuidv7(),
  product_id uuid not null references product (id) on delete cascade,
  customer_id uuid not null,
  -- The purchase that makes it a buyer's.
  order_id uuid not null,
  version integer not null default 1,
  state text not null default 'pending' check (state in ('pending', 'published', 'rejected')),
  rating smallint not null check (rating between 1 and 5),
  title text not null,
  body text not null,
  author text not null check (author <> ''),
  language text not null check (language ~ '^[a-z]{2,3}$'),
  written_at timestamptz not null default business_now(),
  -- When the words of today were written; later than `written_at` where they replace others.
  edited_at timestamptz not null default business_now(),
  decided_at timestamptz,
  decided_by jsonb,
  reason text,
  check ((state = 'rejected') = (reason is not null)),
  unique (product_id, customer_id)
);
create index review_newest on review (product_id, edited_at, id) where state = 'published';
create index review_by_rating on review (product_id, rating, id) where state = 'published';
create index review_desk on review (state, edited_at, id);
create index review_customer on review (customer_id);

-- Ratings a shop brought along from elsewhere, before its first review here. What a page shows is these and the published
-- reviews; both together are kept in rating_histogram with every change.
alter table product add column brought_histogram integer[] not null default '{0,0,0,0,0}';
update product set brought_histogram = rating_histogram where rating_count > 0;
