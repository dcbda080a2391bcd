-- Who wants to hear when a sold-out variant is back. A row is used up by the one letter it calls for, and forgotten after
-- half a year.
create table stock_watch (
  id uuid primary key default uuidv7(),
  variant_id uuid not null references variant (id) on delete cascade,
  email text not null,
  market text not null,
  asked_at timestamptz not null default business_now(),
  -- Set when it is back; taken away again where it sold out before this one was told.
  due_at timestamptz
);
create unique index stock_watch_once on stock_watch (variant_id, lower(email));
create index stock_watch_address on stock_watch (lower(email));
create index stock_watch_due on stock_watch (due_at, id) where due_at is not null;
create index stock_watch_age on stock_watch (asked_at);
