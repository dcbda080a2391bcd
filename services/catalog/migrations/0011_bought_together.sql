-- In how many orders two products stood together, kept with each order and bounded for each product, and in how many each
-- stood at all: from both follows what is bought together more often than chance would have it.
create table co_purchase (
  product_id uuid not null,
  other_id uuid not null,
  orders integer not null,
  last_at timestamptz not null,
  primary key (product_id, other_id)
);
create index co_purchase_most on co_purchase (product_id, orders desc, last_at desc);

create table product_sales (
  product_id uuid primary key,
  orders integer not null,
  -- How well it sells of late, in millionths: see selling-score.ts.
  selling integer not null,
  -- Whether the product's own row says so, too. It stands in twenty indexes and is written once a second at most.
  told boolean not null default false
);
create index product_sales_untold on product_sales (product_id) where not told;

-- Counted in co_purchase and product_sales: what is cancelled is taken out of them again.
alter table purchase add column counted boolean not null default false;

alter table product add column selling integer not null default 0;
create index product_selling on product (selling, id) where status = 'published';
create index product_stall_selling on product (category_id, selling, id) where status = 'published';
