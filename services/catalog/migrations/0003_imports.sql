-- One product file and what became of it. Its bytes lie in the folder of imports, named by their hash.
create table import (
  id uuid primary key default uuidv7(),
  name text not null,
  file text not null,
  size_bytes bigint not null,
  encoding text not null check (encoding in ('utf-8', 'utf-16le', 'utf-16be', 'windows-1252')),
  delimiter text not null,
  actor jsonb not null,
  state text not null default 'uploaded' check (state in
    ('uploaded', 'checking', 'checked', 'applying', 'applied', 'cancelled', 'undoing', 'undone', 'failed')),
  -- Goes on to apply by itself when the dry run is done.
  straight boolean not null default false,
  set_stock boolean not null default false,
  overwrite boolean not null default false,
  -- False where the file could not be read to its end: such a file is never applied.
  complete boolean not null default true,
  cancel_requested boolean not null default false,

  -- How far the work under way came: products of the file (or of the change set) whose effect is committed.
  position integer not null default 0,
  rows_done integer not null default 0,
  bytes_done bigint not null default 0,
  planned jsonb not null default '{"created": 0, "changed": 0, "unchanged": 0, "refused": 0}',
  result jsonb,

  created_at timestamptz not null default business_now(),
  checked_at timestamptz,
  applied_at timestamptz,
  undone_at timestamptz,
  undone_by jsonb,
  failure text,

  -- Who works on it: real time, since a test may move business time. Every commit of the work checks the fence.
  due_at timestamptz not null default clock_timestamp(),
  lease_until timestamptz,
  fence bigint not null default 0,
  tries integer not null default 0
);
create index import_latest on import (created_at desc, id desc);
create index import_due on import (due_at) where state in ('uploaded', 'checking', 'applying', 'undoing');

-- Each product of a file: what the dry run found, and what applying it came to.
create table import_item (
  import_id uuid not null references import (id) on delete cascade,
  seq integer not null,
  line integer not null,
  handle text not null,
  title text not null,
  kind text not null check (kind in ('created', 'changed', 'unchanged', 'refused')),
  detail jsonb not null default '{}',
  differences jsonb not null default '[]',
  -- What the product was when the dry run looked, in the words of the file, as a hash; null where there was none.
  seen text,
  outcome text check (outcome in ('created', 'changed', 'unchanged', 'refused', 'meanwhile')),
  primary key (import_id, seq)
);
create index import_item_kind on import_item (import_id, kind, seq);
create index import_item_outcome on import_item (import_id, outcome, seq) where outcome is not null;
create index import_item_handle on import_item (import_id, handle);

create table import_problem (
  import_id uuid not null references import (id) on delete cascade,
  id bigint generated always as identity,
  kind text not null check (kind in ('problem', 'picture')),
  line integer not null,
  "column" text,
  product text,
  code text not null,
  message text not null,
  url text,
  primary key (import_id, line, id)
);

-- The change set: what each applied product was before, so that it can be again.
create table import_change (
  import_id uuid not null references import (id) on delete cascade,
  seq integer not null,
  product_id uuid not null,
  handle text not null,
  title text not null,
  kind text not null check (kind in ('created', 'changed')),
  before jsonb,
  -- The product as it was left, as a hash: another one now means that somebody edited it since.
  after_hash text not null,
  sold_before integer not null default 0,
  counted uuid[] not null default '{}',
  state text not null default 'applied' check (state in ('applied', 'undone', 'kept')),
  sold integer not null default 0,
  edited_by jsonb,
  primary key (import_id, seq)
);
create index import_change_state on import_change (import_id, state, seq);

-- What orders took, by variant. A variant that is gone was sold all the same.
create table units_sold (
  variant_id uuid primary key,
  product_id uuid not null,
  units integer not null
);
create index units_sold_product on units_sold (product_id);
