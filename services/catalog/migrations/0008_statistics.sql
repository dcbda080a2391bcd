-- Who adds many products tells the planner so. Prepared statements keep the plan of a table as it was: made for some dozens
-- of products, it reads all of them where there are tens of thousands, until statistics are gathered. The work is the
-- owner's; the service may ask for it. Where the planner knows of as many as were brought, nothing is done.
create function gather_statistics(brought integer) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if (select reltuples from pg_class where oid = 'product'::regclass) < brought then
    analyze product;
    analyze variant;
    analyze media;
  end if;
end $$;
