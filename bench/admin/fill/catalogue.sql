-- Products of one variant each, and what search reads of them. Setting: bench.products.
create function pg_temp.id(name text) returns uuid language sql immutable as
$$ select overlay(overlay(md5(name) placing '8' from 13) placing '8' from 17)::uuid $$;
insert into category (id, handle, title, stall, position)
  select pg_temp.id('stall' || n), 'stall-' || n, 'Stall ' || n, (array['sound', 'table', 'home', 'wear', 'bags', 'play', 'outdoors', 'craft'])[n], n
  from generate_series(1, 8) as n;
insert into category (id, parent_id, handle, title, stall, position)
  select pg_temp.id('kind' || n), pg_temp.id('stall' || 1 + n % 8), 'kind-' || n, 'Kind ' || n,
    (array['sound', 'table', 'home', 'wear', 'bags', 'play', 'outdoors', 'craft'])[1 + n % 8], n
  from generate_series(1, 400) as n;
create temp table made as
  select n, pg_temp.id('product' || n) as id, wood, noun, wood || ' ' || noun || ' ' || n as title,
    case when n % 100 = 0 then 'draft' when n % 1000 = 1 then 'scheduled' when n % 250 = 7 then 'archived' else 'published' end as status,
    business_now() - random() * interval '700 days' as at, 500 + (n * 37) % 9000 as price_minor, n % 50 = 0 as sold_out,
    case when n % 20 = 1 then 1 + n % 5 end as low_stock,
    'Turned from one piece of ' || lower(wood) || ' and made to be handed down. Number ' || n || ' of a long row, oiled by hand in the hall.' as story
  from generate_series(1, current_setting('bench.products')::int) as n,
    lateral (select (array['Ash', 'Cedar', 'Walnut', 'Olive', 'Beech', 'Plum', 'Willow'])[1 + n % 7] as wood,
      (array['Lantern', 'Kettle', 'Satchel', 'Blanket', 'Whistle', 'Stool', 'Apron', 'Mirror'])[1 + n % 8] as noun) as called;
insert into product (id, handle, status, title, story_html, noun, category_id, kind_id, tags, published_at, publish_at, edited_at, price_minor,
    in_hall, sold_out, low_stock, sole_variant_id, loved, search)
  select id, 'bench-' || n, status, title, '<p>' || story || '</p>', noun, pg_temp.id('stall' || 1 + (n % 400) % 8), pg_temp.id('kind' || 1 + n % 400),
    array[lower(wood), 'oiled'], case when status in ('published', 'archived') then at end, case when status = 'scheduled' then business_now() + interval '9 days' end,
    at, price_minor, n % 2 = 0, sold_out, low_stock, pg_temp.id('variant' || n), n % 700,
    setweight(to_tsvector('souk', title), 'A') || setweight(to_tsvector('souk', noun || ' ' || wood || ' oiled'), 'B') || setweight(to_tsvector('souk', story), 'D')
  from made;
insert into variant (id, product_id, position, title, option_values, sku, list_price_minor, tracked, initial_quantity, band)
  select pg_temp.id('variant' || n), id, 0, title, '{}', 'BENCH-' || n, price_minor, true, 20, case when sold_out then 'out' else 'in' end from made;
drop table made;
