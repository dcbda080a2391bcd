-- What a count found, so that the same key with another figure is told apart.
alter table stock_movement add column counted_to integer;
