-- A stock record with its card for each product. Setting: bench.products.
create function pg_temp.id(name text) returns uuid language sql immutable as
$$ select overlay(overlay(md5(name) placing '8' from 13) placing '8' from 17)::uuid $$;
create temp table made as
  select n, pg_temp.id('variant' || n) as variant_id, pg_temp.id('product' || n) as product_id, lower(title) as folded, title, on_hand
  from generate_series(1, current_setting('bench.products')::int) as n,
    lateral (select (array['Ash', 'Cedar', 'Walnut', 'Olive', 'Beech', 'Plum', 'Willow'])[1 + n % 7] || ' '
      || (array['Lantern', 'Kettle', 'Satchel', 'Blanket', 'Whistle', 'Stool', 'Apron', 'Mirror'])[1 + n % 8] || ' ' || n as title,
      case when n % 50 = 0 then 0 when n % 20 = 0 then 1 + n % 5 else 6 + n % 60 end as on_hand) as called;
insert into stock_item (variant_id, location_id, product_id, product_version, tracked, on_hand)
  select variant_id, '00000000-0000-7000-8000-000000000001', product_id, 1, true, on_hand from made;
insert into stock_movement (variant_id, location_id, kind, delta, key)
  select variant_id, '00000000-0000-7000-8000-000000000001', 'initial', on_hand, 'initial' from made;
-- As their opening by hand leaves the ledger of one busy item.
insert into stock_movement (variant_id, location_id, kind, delta, key, reason_kind)
  select pg_temp.id('variant1'), '00000000-0000-7000-8000-000000000001', 'adjustment', (n % 2) * 2 - 1, 'bench-' || n, 'correction'
  from generate_series(1, 20000) as n;
insert into stock_card (variant_id, product_id, product_version, handle, title, variant_title, sku, stall, image, sort_key, words, gone, level, scarcity)
  select variant_id, product_id, 1, 'bench-' || n, title, null, 'BENCH-' || n, 'home', '{"src": null, "alt": "", "art": false}',
    folded || ' ' || product_id || ' 0000 ' || variant_id, ' ' || folded || ' bench-' || n, n % 1000 = 0,
    case when on_hand = 0 then 'out' when on_hand <= 5 then 'low' else 'in' end, case when on_hand <= 5 then on_hand else 1000000000 end
  from made;
-- Shoppers at the till.
insert into reservation (key, cart_id, request_hash, state, expires_at, hold_seconds, lines)
  select uuidv7() || ':hold:1', uuidv7(), '', case when n <= 2000 then 'held' else 'claimed' end, business_now() + interval '1 hour', 600,
    jsonb_build_array(jsonb_build_object('variantId', pg_temp.id('variant' || 1 + n % 500), 'quantity', 1, 'counted', true))
  from generate_series(1, 50000) as n;
drop table made;
