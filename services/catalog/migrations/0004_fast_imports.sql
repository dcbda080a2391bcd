-- What an import came to is kept with it, so that whoever watches one does not count a hundred thousand rows each time.
alter table import
  -- Of its change set, by state; null before there is one. Exact whenever the work rests.
  add column changes jsonb,
  -- How far into the file it was applied. A product up to there became what the dry run found, unless its row in
  -- import_item says something else: only what came differently is written there.
  add column applied_to integer not null default 0;

update import i set changes = (
  select jsonb_build_object('applied', count(*) filter (where c.state = 'applied'),
    'undone', count(*) filter (where c.state = 'undone'), 'kept', count(*) filter (where c.state = 'kept'))
  from import_change c where c.import_id = i.id having count(*) > 0);

-- Looking for handles that come back reads an import whole; nobody looks for one.
drop index import_item_handle;

-- Inventory speaks of each variant as soon as there is one, and then with every sale: room beside it, so that what it
-- says needs no new entry in four indexes.
alter table variant set (fillfactor = 85);
