create extension if not exists pg_trgm;

-- When the merchant wants to hear of it, and the worst they were told since there was last enough.
alter table stock_item add column low_at integer not null default 5 check (low_at between 0 and 100000);
alter table stock_item add column alert boolean not null default true;
alter table stock_item add column told text not null default 'none' check (told in ('none', 'low', 'out', 'short'));
-- What is low already is old news: an upgrade sends no letters.
update stock_item set told = case
  when not tracked then 'none'
  when shortage > 0 then 'short'
  when on_hand - reserved <= 0 then 'out'
  when on_hand - reserved <= low_at then 'low'
  else 'none' end;

-- What the desk's lists show and search. Beside stock_item, so that promises stay narrow writes without indexes to mend:
-- only `level` follows them, and only when it changes.
create table stock_card (
  variant_id uuid primary key,
  product_id uuid not null,
  product_version bigint not null,
  handle text not null,
  title text not null,
  variant_title text,
  sku text,
  stall text not null,
  image jsonb not null,
  -- By product and then in the product's own order of variants.
  sort_key text collate "C" not null,
  words text not null,
  -- No longer sold.
  gone boolean not null,
  level text not null check (level in ('in', 'low', 'out', 'short', 'uncounted'))
);
create index stock_card_by_level on stock_card (level, sort_key) where not gone;
create unique index stock_card_by_sort_key on stock_card (sort_key);
create index stock_card_words on stock_card using gin (words gin_trgm_ops);
create index stock_card_by_product on stock_card (product_id);

insert into stock_card (variant_id, product_id, product_version, handle, title, stall, image, sort_key, words, gone, level)
select variant_id, product_id, 0, '', '', '', '{"src": null, "alt": "", "art": false}', variant_id::text, '', false,
  case
    when not tracked then 'uncounted'
    when on_hand - reserved < 0 then 'short'
    when on_hand = reserved then 'out'
    when on_hand - reserved <= low_at then 'low'
    else 'in' end
from stock_item;
-- The names are in the catalogue's feed, which is read once more from its beginning. Reading it again changes no count.
delete from subscription where publisher = 'catalog';

alter table stock_movement add column reason_kind text
  check (reason_kind in ('count', 'damage', 'found', 'theft', 'correction', 'received'));

-- A shelf counted as one, once per key.
create table stock_count (
  key text primary key,
  request_hash text not null,
  note text,
  actor jsonb not null,
  at timestamptz not null default business_now()
);
create trigger stock_count_append_only before update or delete on stock_count
  for each row execute function forbid_change();
