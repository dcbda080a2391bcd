-- What was changed, as its services write it, chained. Setting: bench.audit.
insert into audit_record (at, actor, action, entity, entity_id, before, after)
  select business_now() - (1 - n::float8 / current_setting('bench.audit')::int) * interval '365 days',
    jsonb_build_object('kind', 'staff', 'id', md5('staff' || n % 12), 'role', 'manager'),
    (array['product.changed', 'product.published', 'stock.adjusted', 'stock.counted', 'order.refunded', 'customer.note_added'])[1 + n % 6]
      || case when n % 20000 = 0 then '.rare' else '' end,
    (array['product', 'stock_item', 'order', 'customer'])[1 + n % 4], md5('entity' || n % 5000), '{"a": 1}', '{"a": 2}'
  from generate_series(1, current_setting('bench.audit')::int) as n;
