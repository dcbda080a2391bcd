-- Pictures that came in and stand at nothing yet. A product that takes one takes its row away: from then on orders and
-- letters may show it, and it stays.
create table uploaded_picture (
  file text primary key,
  -- Every size of it.
  files text[] not null,
  uploaded_at timestamptz not null default business_now()
);
create index uploaded_picture_age on uploaded_picture (uploaded_at);

-- Stalls and kinds somebody made or named stay when they are empty; those that only an import made go when it is undone.
alter table category
  add column by_hand boolean not null default false,
  add column created_at timestamptz;
update category set by_hand = true;
alter table category alter column created_at set default business_now();
