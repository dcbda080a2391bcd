create table pebble (
  id uuid primary key default uuidv7(),
  label varchar(40) not null,
  weight_grams integer not null,
  tags text[] not null default '{}',
  price numeric(12, 2),
  found_at timestamptz not null default business_now()
);
