-- What every service's database carries: the business clock, the outbox, the positions of its subscriptions,
-- parked events and the audit log.

create table business_clock (
  only_row boolean primary key default true check (only_row),
  offset_seconds double precision not null default 0
);
insert into business_clock default values;

-- Holds, codes, quotes, sessions and reports read this clock and nothing else, so a test can move it for the whole shop.
create function business_now() returns timestamptz language sql stable as
$$ select now() + make_interval(secs => (select offset_seconds from business_clock)) $$;

-- Trigger for ledgers: what was written stays written.
create function forbid_change() returns trigger language plpgsql as
$$ begin raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'integrity_constraint_violation'; end $$;

create table feed_epoch (
  only_row boolean primary key default true check (only_row),
  epoch uuid not null default uuidv7()
);
insert into feed_epoch default values;

-- Ordered by (xid, id): a cursor over ids alone would lose transactions that commit late.
create table outbox (
  xid xid8 not null default pg_current_xact_id(),
  id bigint generated always as identity,
  event_id uuid not null default uuidv7() unique,
  type text not null,
  version integer not null,
  aggregate_id text not null,
  aggregate_version bigint not null,
  occurred_at timestamptz not null default business_now(),
  trace_id text,
  payload jsonb not null,
  primary key (xid, id)
);

create table subscription (
  publisher text primary key,
  epoch uuid,
  xid xid8 not null default '0',
  id bigint not null default 0,
  moved_at timestamptz not null default clock_timestamp()
);

create table parked_event (
  event_id uuid primary key,
  publisher text not null,
  type text not null,
  aggregate_id text not null,
  event jsonb not null,
  reason text not null,
  parked_at timestamptz not null default clock_timestamp(),
  place bigint generated always as identity
);
create index parked_event_aggregate on parked_event (publisher, aggregate_id);

create table audit_record (
  id uuid primary key default uuidv7(),
  at timestamptz not null default business_now(),
  actor jsonb not null,
  action text not null,
  entity text not null,
  entity_id text not null,
  before jsonb,
  after jsonb,
  trace_id text
);
create index audit_record_entity on audit_record (entity, entity_id, at);
create trigger audit_record_append_only before update or delete on audit_record for each row execute function forbid_change();
