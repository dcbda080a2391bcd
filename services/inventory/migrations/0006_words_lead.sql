-- A word of one or two letters is looked for where words begin, by the index: so the first has a space before it, too.
update stock_card set words = ' ' || words where words not like ' %';
-- The counts of the summary: of levels alone, where the other indexes carry names along.
create index stock_card_level_counts on stock_card (level) where not gone;
