-- The audit log becomes a chain, so that a changed, removed or slipped-in record shows; each day's head goes on record.
-- And the outbox remembers where it lives, so that a restored database is noticed.

create table audit_head (
  only_row boolean primary key default true check (only_row),
  place bigint not null default 0,
  hash bytea not null default decode(repeat('00', 32), 'hex'),
  -- A chain has no head for days before it began.
  since timestamptz not null default business_now()
);
insert into audit_head default values;

drop trigger audit_record_append_only on audit_record;
alter table audit_record add column place bigint, add column hash bytea;

-- What a record's hash is taken of. The service computes the same text when it verifies: audit-chain.ts.
create function audit_text(record audit_record) returns text language sql stable as
$$ select jsonb_build_array(record.place, record.id, to_char(record.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
     record.actor, record.action, record.entity, record.entity_id, record.before, record.after, record.trace_id)::text $$;

create function chain_audit_record(next audit_record, previous bytea) returns bytea language plpgsql as $$
begin
  next.hash := sha256(previous || convert_to(audit_text(next), 'UTF8'));
  update audit_record set place = next.place, hash = next.hash where id = next.id;
  return next.hash;
end $$;

do $$
declare
  head audit_head;
  next audit_record;
begin
  select * into head from audit_head;
  for next in select * from audit_record order by at, id loop
    head.place := head.place + 1;
    next.place := head.place;
    head.hash := chain_audit_record(next, head.hash);
  end loop;
  update audit_head set place = head.place, hash = head.hash;
end $$;

create unique index audit_record_place on audit_record (place);
create index audit_record_unchained on audit_record (id) where place is null;
create index audit_record_time on audit_record (at desc, place desc);
create index audit_record_action on audit_record (action, at desc, place desc);
create index audit_record_actor on audit_record ((actor ->> 'id'), at desc, place desc);

-- A record gets its place once; nothing else of it ever changes.
create function audit_record_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.place is null and to_jsonb(new) - 'place' - 'hash' = to_jsonb(old) - 'place' - 'hash' then
    return new;
  end if;
  raise exception 'audit_record is append-only: % refused', tg_op using errcode = 'integrity_constraint_violation';
end $$;
create trigger audit_record_append_only before update or delete on audit_record
  for each row execute function audit_record_stays();

-- Runs while the transaction commits, so the head is the last row it locks and is held for no longer than that: whoever
-- writes an audit record early in a long transaction holds nobody up. The first record chains all of its transaction.
create function chain_audit_records() returns trigger language plpgsql as $$
declare
  head audit_head;
  next audit_record;
begin
  if not exists (select from audit_record where id = new.id and place is null) then
    return null;
  end if;
  select * into head from audit_head for update;
  -- Committed records are chained, and nobody else's are visible: what has no place is ours.
  for next in select * from audit_record where place is null order by id loop
    head.place := head.place + 1;
    next.place := head.place;
    head.hash := chain_audit_record(next, head.hash);
  end loop;
  update audit_head set place = head.place, hash = head.hash;
  return null;
end $$;
create constraint trigger audit_record_chained after insert on audit_record
  deferrable initially deferred for each row execute function chain_audit_records();

-- The head of the chain as it was when a day had ended: one a day, signed, published as an event.
create table audit_day (
  day date primary key,
  place bigint not null,
  hash bytea not null,
  signature text not null,
  at timestamptz not null default business_now()
);
create trigger audit_day_append_only before update or delete on audit_day for each row execute function forbid_change();

-- Which cluster and database the outbox was last seen in. Null until the service has looked.
alter table feed_epoch add column home text;

-- Where each event stood in an epoch that ended, and where it stands in the epoch that followed: a subscriber that comes
-- with a position of then goes on behind what it has seen.
create table feed_past (
  epoch uuid primary key,
  followed_by uuid not null,
  ended_at timestamptz not null default clock_timestamp()
);
create table feed_past_event (
  epoch uuid not null references feed_past,
  xid xid8 not null,
  id bigint not null,
  place bigint not null,
  primary key (epoch, xid, id)
);
