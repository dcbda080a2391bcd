-- What comes back from shoppers goes onto the shelf again, once per key.
create table restock (
  key text primary key,
  -- What it was for, in the words of whoever sends it: an order's number or id.
  reference text not null,
  request_hash text not null,
  lines jsonb not null,
  note text,
  actor jsonb not null,
  at timestamptz not null default business_now()
);
create trigger restock_append_only before update or delete on restock
  for each row execute function forbid_change();

alter table stock_movement add column reference text;
alter table stock_movement drop constraint stock_movement_kind_check;
alter table stock_movement add constraint stock_movement_kind_check
  check (kind in ('initial', 'sale', 'sale_undone', 'adjustment', 'count', 'return'));
-- "C", so that the index answers for a key and for every key that begins with `<owner>:`.
create index stock_movement_by_key on stock_movement (key collate "C");
create index stock_movement_by_reference on stock_movement (reference) where reference is not null;
