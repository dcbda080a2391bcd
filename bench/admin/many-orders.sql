-- Fifty thousand orders of the last 180 days, copied from those the demo world lived through, all that hangs on them
-- included. Written past the triggers: what they would derive is copied, too.
set session_replication_role = replica;

create temp table copy as
  select o.id as of_order, o.checkout_id as of_checkout, uuidv7() as order_id, uuidv7() as checkout_id,
    'B-' || row_number() over () as number, now() - random() * interval '180 days' as at
  from placed_order o cross join generate_series(1, ceil(50000.0 / (select count(*) from placed_order))::int);
create index on copy (of_order);
create index on copy (of_checkout);
analyze copy;

insert into checkout
  select (jsonb_populate_record(c, jsonb_build_object('id', k.checkout_id, 'key', 'bench-' || k.checkout_id,
    'quote_id', uuidv7(), 'cart_id', uuidv7()))).*
  from checkout c join copy k on k.of_checkout = c.id;

insert into placed_order (id, number, link_key, checkout_id, quote_id, cart_id, customer_id, email, contact_name, market,
    currency, status, version, placed_at, lines_minor, list_minor, discount_minor, delivery_minor, tax_minor, tax_label,
    total_minor, steps, address, delivery, payment_method, payment_label, fulfilment, refunded_minor)
  select k.order_id, k.number, o.link_key, k.checkout_id, uuidv7(), uuidv7(), o.customer_id, k.number || '@bench.example',
    o.contact_name, o.market, o.currency, o.status, o.version, k.at, o.lines_minor, o.list_minor, o.discount_minor,
    o.delivery_minor, o.tax_minor, o.tax_label, o.total_minor, o.steps, o.address, o.delivery, o.payment_method,
    o.payment_label, o.fulfilment, o.refunded_minor
  from placed_order o join copy k on k.of_order = o.id;

insert into order_line
  select (jsonb_populate_record(l, jsonb_build_object('order_id', k.order_id))).*
  from order_line l join copy k on k.of_order = l.order_id;

insert into order_ledger (key, order_id, at, kind, amount_minor)
  select k.order_id || l.key, k.order_id, k.at, l.kind, l.amount_minor
  from order_ledger l join copy k on k.of_order = l.order_id;

insert into sale_line
  select (jsonb_populate_record(s, jsonb_build_object('ledger_key', k.order_id || s.ledger_key, 'order_id', k.order_id,
    'at', k.at))).*
  from sale_line s join copy k on k.of_order = s.order_id;

drop table copy;
set session_replication_role = origin;
analyze;
