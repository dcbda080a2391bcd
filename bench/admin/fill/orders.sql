-- Orders of the last 180 days with what hangs on them. Settings: bench.orders, bench.products, bench.customers.
create function pg_temp.id(name text) returns uuid language sql immutable as
$$ select overlay(overlay(md5(name) placing '8' from 13) placing '8' from 17)::uuid $$;
create temp table made as
  select n, uuidv7() as order_id, uuidv7() as checkout_id, at, 'B-' || n as number,
    -- Six in ten have an account.
    case when random() < 0.6
      then pg_temp.id('customer' || ceil(random() * current_setting('bench.customers')::int)::int) end as customer_id,
    (array['Amira', 'Noor', 'Jonas', 'Ines', 'Mateo', 'Lena', 'Omar', 'Freya', 'Kofi', 'Yuki', 'Sofia', 'Anders', 'Leila', 'Tomas',
      'Priya', 'Hugo', 'Zainab', 'Elif', 'Marek', 'Chloe'])[1 + n % 20] || ' ' ||
    (array['Lindqvist', 'Haddad', 'Berger', 'Okafor', 'Tanaka', 'Moreau', 'Kaya', 'Novak', 'Silva', 'Rahman', 'Lindgren'])[1 + n % 11] as name,
    (array['Seattle', 'Portland', 'Austin', 'Boston', 'Denver'])[1 + n % 5] as city, (array['WA', 'OR', 'TX', 'MA', 'CO'])[1 + n % 5] as region,
    -- The oldest are sent; one in fifty was cancelled; one in five hundred was paid by bank.
    case when n % 50 = 0 then 'cancelled' when at < business_now() - interval '4 days' then 'fulfilled' else 'confirmed' end as status,
    case when n % 500 = 1 then 'bank' when n % 5 = 0 then 'wallet' else 'card' end as method
  from generate_series(1, current_setting('bench.orders')::int) as n,
    lateral (select business_now() - (1 - n::float8 / current_setting('bench.orders')::int) * interval '180 days' as at) as moment;

-- Some products sell far more often than others.
create temp table made_line as
  select order_id, n, row_number() over (partition by order_id)::int as position, product, 1 + (random() < 0.2)::int as quantity,
    (500 + (product * 37) % 9000)::bigint as price_minor
  from made, lateral (select 1 + floor(power(random(), 5) * current_setting('bench.products')::int)::int as product
    from generate_series(1, 1 + (n % 4))) as line;

create temp table made_sum as
  select order_id, sum(price_minor * quantity)::bigint as list_minor, case when n % 7 = 0 then (sum(price_minor * quantity) / 10)::bigint else 0 end as discount_minor
  from made_line group by order_id, n;
create index on made_line (order_id);
analyze made, made_line, made_sum;

insert into checkout (id, key, request_hash, quote_id, cart_id, customer_id, email, contact_name, quote, total_minor, currency, state, stock,
    coupon, paid_attempt, created_at, changed_at, version, reconciled_version)
  select m.checkout_id, 'bench-' || m.n, '', uuidv7(), uuidv7(), m.customer_id, 'buyer-' || m.n % 30000 || '@bench.example', m.name,
    jsonb_build_object('lines', '[]'::jsonb), s.list_minor - s.discount_minor + 590 + 764, 'USD',
    case m.status when 'cancelled' then 'cancelled' else 'confirmed' end, 'claimed', 'unneeded', 1, m.at, m.at, 1, 1
  from made m join made_sum s using (order_id);

begin;
insert into placed_order (id, number, link_key, checkout_id, quote_id, cart_id, customer_id, email, contact_name, market,
    currency, status, placed_at, lines_minor, list_minor, discount_minor, delivery_minor, tax_minor, tax_label,
    total_minor, steps, address, delivery, payment_method, payment_label, fulfilment, refunded_minor)
  select m.order_id, m.number, md5(m.number), m.checkout_id, uuidv7(), uuidv7(), m.customer_id, 'buyer-' || m.n % 30000 || '@bench.example',
    m.name, 'en-us', 'USD', m.status, m.at, s.list_minor, s.list_minor, s.discount_minor, 590, 764, 'Sales tax',
    s.list_minor - s.discount_minor + 590 + 764,
    jsonb_build_array(jsonb_build_object('kind', 'list', 'label', 'Items', 'detail', '', 'amountMinor', s.list_minor)),
    jsonb_build_object('name', m.name, 'line1', m.n || ' Pine Street', 'city', m.city, 'region', m.region, 'postcode', '98101', 'country', 'US'),
    jsonb_build_object('id', 'standard', 'label', 'Standard', 'promise', 'In 3 to 5 days', 'deliverBy', '2027-11-27'),
    m.method, case m.method when 'card' then 'Visa ending 4242' end,
    case m.status when 'fulfilled' then 'fulfilled' when 'confirmed' then case when m.n % 20 = 3 then 'partly' else 'unfulfilled' end else 'unfulfilled' end,
    case when m.status = 'cancelled' then s.list_minor - s.discount_minor + 590 + 764 when m.n % 25 = 4 then 500 else 0 end
  from made m join made_sum s using (order_id);
insert into order_line (order_id, position, variant_id, product_id, handle, title, variant_title, image, stall, quantity, unit_price_minor, total_minor)
  select order_id, position, pg_temp.id('variant' || product), pg_temp.id('product' || product), 'bench-' || product,
    (array['Ash', 'Cedar', 'Walnut', 'Olive', 'Beech', 'Plum', 'Willow'])[1 + product % 7] || ' '
      || (array['Lantern', 'Kettle', 'Satchel', 'Blanket', 'Whistle', 'Stool', 'Apron', 'Mirror'])[1 + product % 8] || ' ' || product,
    '', '{"src": "/media/daypack.webp", "alt": "", "art": true}',
    (array['sound', 'table', 'home', 'wear', 'bags', 'play', 'outdoors', 'craft'])[1 + product % 8], quantity, price_minor, price_minor * quantity
  from made_line;
commit;
analyze checkout, placed_order, order_line;
insert into order_line_progress (order_id, variant_id, quantity, shipped)
  select l.order_id, l.variant_id, sum(l.quantity), case when bool_or(o.status = 'fulfilled') then sum(l.quantity) else 0 end
  from order_line l join placed_order o on o.id = l.order_id group by l.order_id, l.variant_id;
insert into order_timeline (order_id, at, kind, label) select order_id, at, 'placed', 'Order placed' from made;

insert into order_refund (order_id, n, kind, key, reason, amount_minor, requested_by, requested_at, state, finished_at)
  select m.order_id, 1, case m.status when 'cancelled' then 'cancel' else 'part' end, 'refund-' || m.n, 'A scratch', o.refunded_minor, 'system',
    m.at + interval '1 hour', 'done', m.at + interval '1 hour'
  from made m join placed_order o on o.id = m.order_id where o.refunded_minor > 0;

-- Past the triggers, which share out one entry after the other: here all are shared out at once, the last line taking
-- what is left over.
set session_replication_role = replica;
insert into order_ledger (key, order_id, at, kind, amount_minor)
  select 'charge-' || m.n, m.order_id, m.at, 'charged', o.total_minor from made m join placed_order o on o.id = m.order_id
  union all select key, order_id, requested_at, 'refunded', -amount_minor from order_refund;
insert into sale_line (ledger_key, position, order_id, at, currency, stall, product_id, units, amount_minor, orders, discount_minor,
    delivery_minor, tax_minor)
  select e.key, l.position, e.order_id, e.at, 'USD', l.stall, l.product_id,
    case when e.kind = 'charged' then l.quantity when o.status = 'cancelled' then -l.quantity else 0 end,
    e.amount_minor / o.lines + case when l.position = o.lines then e.amount_minor % o.lines else 0 end,
    case when first then 1 else 0 end, case when first then o.discount_minor else 0 end,
    case when first then o.delivery_minor else 0 end, case when first then o.tax_minor else 0 end
  from order_ledger e join order_line l on l.order_id = e.order_id
    join (select p.*, count(*) as lines from placed_order p join order_line on order_id = p.id group by p.id) as o on o.id = e.order_id,
    lateral (select e.kind = 'charged' and l.position = 1 as first) as place;
set session_replication_role = origin;
insert into sale_waiting (ledger_key, at) select key, at from order_ledger;
select take_in_sales(2147483647);

create temp table sent_back as
  select order_id, uuidv7() as id, n, at from made where status = 'fulfilled' and n % 40 = 7;
insert into order_return (id, order_id, state, note, requested_by, requested_at)
  select id, order_id, (array['requested', 'approved', 'refused', 'received', 'refunded'])[1 + n / 40 % 5], 'Too small', '{"kind": "guest"}', at + interval '5 days' from sent_back;
insert into order_return_line (return_id, variant_id, quantity, reason)
  select distinct on (s.id) s.id, l.variant_id, 1, 'Too small' from sent_back s join order_line l using (order_id);
drop table made, made_line, made_sum, sent_back;
