-- A product may wait for its moment, or be withdrawn; both are as unknown to shoppers as a draft.
alter table product drop constraint product_status_check;
alter table product add constraint product_status_check
  check (status in ('draft', 'scheduled', 'published', 'archived'));
alter table product
  add column publish_at timestamptz,
  -- When somebody last changed what can be edited, and who. Stock and the end of a sale move `updated_at` alone.
  add column edited_at timestamptz not null default business_now(),
  add column edited_by jsonb not null default '{"kind": "system"}',
  add constraint product_publish_at check ((status = 'scheduled') = (publish_at is not null));
update product set edited_at = updated_at;

create index product_due on product (publish_at) where status = 'scheduled';

-- The desk's list: by the last edit, by name and by price, of everything or of one status, stall or kind.
create index product_edited on product (edited_at, id) where status <> 'archived';
create index product_status_edited on product (status, edited_at, id);
create index product_category_edited on product (category_id, edited_at, id);
create index product_kind_edited on product (kind_id, edited_at, id);
create index product_title on product (title, id) where status <> 'archived';
create index product_price_all on product (price_minor, id) where status <> 'archived';
create index product_sold_out on product (edited_at, id) where sold_out;
create index product_low on product (edited_at, id) where low_stock is not null;

-- Drafts are searched as well, at the desk.
drop index product_search;
create index product_search on product using gin (search);

create index variant_sku on variant (lower(sku) text_pattern_ops) where sku is not null;

-- Addresses a product once had lead to where it is now.
create table product_redirect (
  handle text primary key,
  product_id uuid not null references product (id) on delete cascade,
  created_at timestamptz not null default business_now()
);
create index product_redirect_product on product_redirect (product_id, created_at);

-- Products whose stall or kind was renamed or moved: saved anew one by one, so that search and pages follow.
create table product_to_retell (product_id uuid primary key references product (id) on delete cascade);
