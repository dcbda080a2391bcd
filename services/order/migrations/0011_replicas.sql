-- Which replicas of this service are alive. A lease says how long a driver may be silent while it works; its beat says
-- whether it is there at all, so that the checkouts of one that died are taken over long before their leases end.
create table replica (
  id uuid primary key,
  beat_at timestamptz not null default clock_timestamp()
);
