-- Sorted by total, orders stand by their money first: amounts of different money compare with nothing.
create index placed_order_total_of on placed_order (currency desc, total_minor desc, id desc);
drop index placed_order_total;
