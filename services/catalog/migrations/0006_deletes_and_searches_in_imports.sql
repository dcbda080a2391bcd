-- A picture that goes is looked for among the variants that show it. Without an index that read every variant of the hall,
-- for every picture of every product that was saved.
create index variant_media on variant (media_id) where media_id is not null;

-- New products wait in a list beside the index of words that each search reads through: a short one.
alter index product_search set (gin_pending_list_limit = 512);
