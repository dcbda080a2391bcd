-- Until their transaction commits, audit records wait in a table of their own. They used to wait in audit_record and get
-- their place by an update, which wrote each of them twice into every index of a log that is kept for ever: a third of
-- what an import cost.
create table audit_waiting (
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

-- Runs while the transaction commits, so the head is the last row it locks and is held for no longer than that: whoever
-- writes an audit record early in a long transaction holds nobody up. The first record chains all of its transaction.
create function chain_waiting_records() returns trigger language plpgsql as $$
declare
  head audit_head;
  waiting audit_waiting;
  next audit_record;
  placed audit_record[] := '{}';
begin
  if not exists (select from audit_waiting where id = new.id) then
    return null;
  end if;
  select * into head from audit_head for update;
  -- Committed records have left, and nobody else's are visible: what waits is ours.
  for waiting in select * from audit_waiting order by id loop
    head.place := head.place + 1;
    next := row(waiting.id, waiting.at, waiting.actor, waiting.action, waiting.entity, waiting.entity_id, waiting.before,
      waiting.after, waiting.trace_id, head.place, null);
    head.hash := sha256(head.hash || convert_to(audit_text(next), 'UTF8'));
    next.hash := head.hash;
    placed := array_append(placed, next);
  end loop;
  delete from audit_waiting;
  insert into audit_record select * from unnest(placed);
  update audit_head set place = head.place, hash = head.hash;
  return null;
end $$;
create constraint trigger audit_waiting_chained after insert on audit_waiting
  deferrable initially deferred for each row execute function chain_waiting_records();

-- A record that comes without a place is still given one; those that have theirs pass.
drop trigger audit_record_chained on audit_record;
create constraint trigger audit_record_chained after insert on audit_record
  deferrable initially deferred for each row when (new.place is null) execute function chain_audit_records();
