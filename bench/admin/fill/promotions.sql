-- What may be sold, and promotions of all kinds with their uses. Setting: bench.products.
create function pg_temp.id(name text) returns uuid language sql immutable as
$$ select overlay(overlay(md5(name) placing '8' from 13) placing '8' from 17)::uuid $$;
insert into sellable_product (product_id, version) select pg_temp.id('product' || n), 1 from generate_series(1, current_setting('bench.products')::int) as n;
insert into sellable_variant (variant_id, product_id, sellable, handle, title, variant_title, stall, image, currency, list_price_minor, tax_class)
  select pg_temp.id('variant' || n), pg_temp.id('product' || n), true, 'bench-' || n, 'Ash Lantern ' || n, '', 'home',
    '{"src": null, "alt": "", "art": false}', 'USD', 500 + (n * 37) % 9000, 'standard'
  from generate_series(1, current_setting('bench.products')::int) as n;
insert into promotion (code, title, offer, starts_at, ends_at, draft, uses, saved_minor)
  select case when n % 10 > 0 then 'BENCH' || n end, 'Bench promotion ' || n, '{"kind": "percent", "percentOff": 10, "scope": {"kind": "all"}}',
    business_now() + (n % 40 - 30) * interval '1 day', business_now() + (n % 40 - 20) * interval '1 day', n % 30 = 0, 0, 0
  from generate_series(1, 5000) as n;
insert into coupon_use (key, quote_id) select 'bench-' || n, uuidv7() from generate_series(1, 50000) as n;
insert into promotion_use (key, promotion_id, quote_id, cart_id, email_key, state, saved_minor, held_until, changed_at)
  select 'bench-' || n, (select id from promotion where code = 'BENCH1'), uuidv7(), uuidv7(), 'buyer-' || n, 'confirmed', 250, business_now(),
    business_now() - n * interval '1 minute' from generate_series(1, 50000) as n;
