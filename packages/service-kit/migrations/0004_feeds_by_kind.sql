-- A follower asks for the kinds of events it does something with, and keeps on record which those are: whoever counts
-- how far it is behind counts the same ones.
alter table subscription add column kinds text[];

-- A page of the feed: what was asked for of the next `scanned` events, at most `most`, and last how far they go (a row
-- without an event_id, its version their number). Of the safe ones only: never past a transaction that may still commit
-- before them. Always along the index: a plan made while the table was small would read all of it ever after.
create function feed_page(after_xid xid8, after_id bigint, kinds text[], most integer, scanned integer)
returns table (xid text, id bigint, event_id uuid, type text, version integer, aggregate_id text,
  aggregate_version bigint, occurred_at timestamptz, trace_id text, payload jsonb)
language plpgsql stable set enable_seqscan = off set enable_bitmapscan = off set plan_cache_mode = force_generic_plan as $$
begin
  return query
    with next as materialized (
      select o.* from outbox o
      where (o.xid, o.id) > (after_xid, after_id) and o.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by o.xid, o.id limit scanned)
    (select n.xid::text, n.id, n.event_id, n.type, n.version, n.aggregate_id, n.aggregate_version, n.occurred_at, n.trace_id, n.payload
     from next n where kinds is null or n.type || '@' || n.version = any (kinds) order by n.xid, n.id limit most)
    union all
    (select n.xid::text, n.id, null, null, (select count(*)::integer from next), null, null, null, null, null
     from next n order by n.xid desc, n.id desc limit 1);
end $$;
