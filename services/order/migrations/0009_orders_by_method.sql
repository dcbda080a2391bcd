-- The desk narrows its list by how was paid; a way that is rare was searched for through every order.
create index placed_order_method on placed_order (payment_method, placed_at desc, id desc);
