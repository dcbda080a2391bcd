-- What a variant is to the tax office, instead of only whether it is taxed. How much is due where, the cart's table says.
alter table variant
  add column tax_class text not null default 'standard' check (tax_class in ('standard', 'reduced', 'none'));
update variant set tax_class = 'none' where not taxable;

drop view variant_priced;
alter table variant drop column taxable;
create view variant_priced as
  select v.id, v.product_id, v.position, v.title, v.option_values, v.sku, v.barcode, v.media_id, v.tracked,
    v.allow_backorder, v.weight_grams, v.tax_class, v.removed_at, v.band, v.available, v.back_on, m.currency,
    m.list_price_minor, m.sale_price_minor, m.sale_label, m.sale_until
  from variant v join variant_price m on m.variant_id = v.id;
