-- What a thing costs in other money than the shop's own. Somebody set each of these prices: where there is none, the thing
-- is not sold in that money. The shop's own list stays where it is read most, on the variant and on its product's card.
create table variant_price (
  variant_id uuid not null references variant (id) on delete cascade,
  currency text not null check (currency ~ '^[A-Z]{3}$' and currency <> 'USD'),
  list_price_minor integer not null check (list_price_minor >= 0),
  sale_price_minor integer check (sale_price_minor >= 0 and sale_price_minor < list_price_minor),
  sale_label text,
  sale_until timestamptz,
  primary key (variant_id, currency)
);

-- What cards, filters and sorting read of a product in such money, over the variants that have a price in it; derived
-- whenever the card is.
create table card_price (
  product_id uuid not null references product (id) on delete cascade,
  currency text not null,
  price_minor integer not null,
  list_price_minor integer,
  from_price boolean not null,
  in_hall boolean not null,
  sold_out boolean not null,
  low_stock integer,
  back_on date,
  sole_variant_id uuid,
  primary key (product_id, currency)
);
create index card_price_sort on card_price (currency, price_minor, product_id);

-- A product, and a variant, as they are sold in other money: read like the tables themselves.
create view product_priced as
  select p.id, p.handle, p.version, p.status, p.title, p.tagline, p.story_title, p.story_html, p.vendor, p.noun,
    p.category_id, p.kind_id, p.tags, p.particulars, p.options, p.seo_title, p.seo_description, p.rating_histogram,
    p.published_at, p.updated_at, p.card_image, p.colours, p.sizes, p.rating_count, p.rating_average, p.loved, p.selling,
    p.words, p.search, m.currency, m.price_minor, m.list_price_minor, m.from_price, m.in_hall, m.sold_out, m.low_stock,
    m.back_on, m.sole_variant_id
  from product p join card_price m on m.product_id = p.id;

create view variant_priced as
  select v.id, v.product_id, v.position, v.title, v.option_values, v.sku, v.barcode, v.media_id, v.tracked,
    v.allow_backorder, v.weight_grams, v.taxable, v.removed_at, v.band, v.available, v.back_on, m.currency,
    m.list_price_minor, m.sale_price_minor, m.sale_label, m.sale_until
  from variant v join variant_price m on m.variant_id = v.id;
