-- How few are free, for whoever looks at the fewest first. Kept exact only while it is low: where there is plenty, the
-- order does not matter, and every promise would have an index to mend.
alter table stock_card add column scarcity integer not null default 1000000000;
update stock_card set scarcity = item.on_hand - item.reserved
from stock_item item where item.variant_id = stock_card.variant_id and level in ('low', 'out', 'short');
create index stock_card_by_scarcity on stock_card (scarcity, sort_key);
create index stock_card_by_level_scarcity on stock_card (level, scarcity, sort_key) where not gone;
