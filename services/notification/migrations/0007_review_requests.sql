-- What became of an order from its first parcel on, until its buyer is asked what they think of what they kept. A row goes
-- when that is decided, one way or the other, so that this holds the orders of the last weeks and never all there were.
create table review_request (
  order_id uuid primary key,
  market text not null,
  email text not null,
  contact_name text,
  customer_id uuid,
  -- Nobody is asked: all was paid back, or whoever bought it has left.
  ended boolean not null default false,
  promised_for date,
  -- By the ids of their parcels, returns and refunds, so that what is told twice counts once.
  parcels jsonb not null default '{}',
  returns jsonb not null default '{}',
  refunds jsonb not null default '{}',
  all_sent boolean not null default false,
  -- When it is decided; while something is left to send, when it is given up.
  due_at timestamptz not null
);
create index review_request_due on review_request (due_at);
create index review_request_address on review_request (lower(email)) where email <> '';
create index review_request_customer on review_request (customer_id) where customer_id is not null;

-- Who has reviewed what, learnt from the catalogue.
create table reviewed (
  customer_id uuid not null,
  product_id uuid not null,
  primary key (customer_id, product_id)
);

-- What is not sold now, or not any more.
create table unsold_product (product_id uuid primary key);
