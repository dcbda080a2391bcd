-- Words are looked up in the memory of each replica (docs/decisions/047). Nothing reads this index any more, and whatever
-- was written of a product wrote some twenty entries of it.
drop index product_search;

-- Stalls and kinds are found by their names while somebody types: those are read once, when they are written.
alter table category
  add column search tsvector not null generated always as (to_tsvector('public.souk', title)) stored;

-- Words that look like a typed one, nearest first. "Nearest to" in a GiST index of trigrams read half of that index; those
-- that share a sixth of their trigrams are found in the lists of a GIN index, some hundred times as fast.
drop index word_nearest;
create index word_trigrams on word using gin (word gin_trgm_ops);
create function near_words(typed text) returns table (word text, uses integer, likeness real)
language sql stable set pg_trgm.similarity_threshold = 0.15 as $$
  select w.word, w.uses, similarity(w.word, typed) from word w
  where w.uses > 0 and w.word % typed order by 3 desc, w.uses desc, w.word limit 24
$$;
