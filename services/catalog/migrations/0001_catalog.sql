-- Both are trusted extensions: the owner of the database may create them.
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- English stems without accents, so that "cafe" finds "café".
create text search configuration souk (copy = english);
alter text search configuration souk
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part with unaccent, english_stem;

-- Every word must occur (or any). The last one may be unfinished: then it is looked for by its very letters, since the
-- stem of half a word begins too much.
create function search_query(words text[], any_word boolean) returns tsquery language sql immutable as $$
  select case when any_word then head || tail else head && tail end
  from (select
    to_tsquery('public.souk', array_to_string(words[1:cardinality(words) - 1], case when any_word then ' | ' else ' & ' end)) as head,
    to_tsquery('public.souk', words[cardinality(words)]) || to_tsquery('simple', words[cardinality(words)] || ':*') as tail) parts
$$;

-- Two levels: a stall (no parent) and the kinds of things on it.
create table category (
  id uuid primary key default uuidv7(),
  parent_id uuid references category (id),
  handle text not null unique,
  title text not null,
  tagline text not null default '',
  stall text not null check (stall in
    ('sound', 'table', 'home', 'wear', 'bags', 'play', 'outdoors', 'craft', 'leaf', 'indigo', 'amber', 'plum')),
  position integer not null
);
create index category_parent on category (parent_id, position);

create table product (
  id uuid primary key default uuidv7(),
  handle text not null unique,
  version bigint not null default 1,
  status text not null check (status in ('draft', 'published')),
  title text not null check (title <> ''),
  tagline text not null default '',
  story_title text not null default '',
  story_html text not null default '',
  vendor text not null default '',
  noun text not null,
  category_id uuid not null references category (id),
  kind_id uuid references category (id),
  tags text[] not null default '{}',
  particulars jsonb not null default '[]',
  options jsonb not null default '[]',
  seo_title text,
  seo_description text,
  rating_histogram integer[] not null default '{0,0,0,0,0}',
  published_at timestamptz,
  updated_at timestamptz not null default business_now(),
  import_hash text,

  -- What cards, filters and sorting read, derived from the variants whenever one of them changes.
  currency text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  price_minor integer not null default 0,
  list_price_minor integer,
  from_price boolean not null default false,
  price_changes_at timestamptz,
  in_hall boolean not null default false,
  sold_out boolean not null default false,
  low_stock integer,
  back_on date,
  sole_variant_id uuid,
  card_image jsonb not null default '{"src": null, "alt": "", "art": false}',
  colours text[] not null default '{}',
  sizes text[] not null default '{}',
  rating_count integer not null default 0,
  rating_average double precision,
  loved integer not null default 0,

  words text[] not null default '{}',
  -- Those of `words` that the list of distinct words counts: all while published, none while a draft.
  counted_words text[] not null default '{}',
  search tsvector not null default ''
);

-- One index a sort, for a stall and for the whole hall: a page is read from an index, in either direction, never sorted.
create index product_stall_loved on product (category_id, loved, id) where status = 'published';
create index product_stall_new on product (category_id, published_at, id) where status = 'published';
create index product_stall_price on product (category_id, price_minor, id) where status = 'published';
create index product_loved on product (loved, id) where status = 'published';
create index product_new on product (published_at, id) where status = 'published';
create index product_price on product (price_minor, id) where status = 'published';
create index product_kind on product (kind_id) where status = 'published';
create index product_search on product using gin (search) where status = 'published';
create index product_price_changes on product (price_changes_at) where price_changes_at is not null;

create table media (
  id uuid primary key default uuidv7(),
  product_id uuid not null references product (id) on delete cascade,
  position integer not null,
  file text,
  alt text not null,
  art boolean not null default false,
  missing text,
  source_url text,
  check ((file is null) = (missing is not null))
);
create index media_product on media (product_id, position);

create table variant (
  id uuid primary key default uuidv7(),
  product_id uuid not null references product (id) on delete cascade,
  position integer not null,
  title text not null,
  option_values text[] not null,
  sku text,
  barcode text,
  list_price_minor integer not null check (list_price_minor >= 0),
  sale_price_minor integer check (sale_price_minor >= 0 and sale_price_minor < list_price_minor),
  sale_label text,
  sale_until timestamptz,
  currency text not null default 'USD' check (currency ~ '^[A-Z]{3}$'),
  media_id uuid references media (id) on delete set null,
  tracked boolean not null,
  allow_backorder boolean not null default false,
  initial_quantity integer not null default 0 check (initial_quantity >= 0),
  initial_back_on date,
  weight_grams integer not null default 0 check (weight_grams >= 0),
  taxable boolean not null default true,
  -- A withdrawn variant keeps its row: should it come back, it is the same one, with its stock.
  removed_at timestamptz,
  -- What inventory last said; until it speaks, what the variant was created with.
  band text not null check (band in ('in', 'low', 'out', 'backorder')),
  available integer,
  back_on date,
  stock_version bigint not null default 0,
  unique (product_id, option_values)
);
create index variant_product on variant (product_id, position);

-- Swatches of colours, by name; the first product to name a colour paints it.
create table colour (value text primary key, swatch text not null);

-- Every distinct word of what is published, for forgiving typos. GiST answers "nearest to" from the index.
create table word (word text primary key, uses integer not null);
create index word_nearest on word using gist (word gist_trgm_ops);
create index word_prefix on word (word text_pattern_ops);

-- Which products stand in a named place: the front door's arches, a stall's window.
create table showcase (
  slot text not null,
  position integer not null,
  product_id uuid not null references product (id) on delete cascade,
  primary key (slot, position)
);
