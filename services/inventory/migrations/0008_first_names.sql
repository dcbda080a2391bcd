-- Where a search for words that are in very many names begins to walk along them: the first name that ever held a stretch
-- of text without blanks and figures. What is looked for (but for figures) stands in one such stretch, and in no name before
-- the stretch's first. Nothing is taken out again: a name that begins too early is walked from all the same.
create table stock_stretch (
  stretch text primary key,
  first_sort_key text collate "C" not null
);
create index stock_stretch_trigrams on stock_stretch using gin (stretch gin_trgm_ops);

create function note_stretches(words text[], sort_keys text[]) returns void language sql as $$
  insert into stock_stretch (stretch, first_sort_key)
  select stretch, first from (
    select stretch, min(sort_key collate "C") as first
    from unnest(words, sort_keys) as card (words, sort_key), regexp_split_to_table(card.words, '[0-9 ]+') as stretch
    where stretch <> '' group by stretch) as told
  where not exists (select from stock_stretch known where known.stretch = told.stretch and known.first_sort_key <= told.first)
  order by stretch
  on conflict (stretch) do update set first_sort_key = least(stock_stretch.first_sort_key, excluded.first_sort_key)
$$;

select note_stretches(array_agg(words), array_agg(sort_key)) from stock_card;

create function note_new_stretches() returns trigger language plpgsql as $$
begin
  perform note_stretches(array_agg(words), array_agg(sort_key)) from fresh;
  return null;
end $$;
create trigger stock_card_stretches_of_new after insert on stock_card
  referencing new table as fresh for each statement execute function note_new_stretches();

create function note_changed_stretches() returns trigger language plpgsql as $$
begin
  perform note_stretches(array_agg(fresh.words), array_agg(fresh.sort_key))
  from fresh join stale using (variant_id)
  where (fresh.words, fresh.sort_key) is distinct from (stale.words, stale.sort_key)
  having count(*) > 0;
  return null;
end $$;
create trigger stock_card_stretches_of_changed after update on stock_card
  referencing new table as fresh old table as stale for each statement execute function note_changed_stretches();
