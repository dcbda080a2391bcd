-- An order that is told of again, as after a restored backup of the orders, is not counted as sold again.
create table counted_order (
  event_id uuid primary key
);
