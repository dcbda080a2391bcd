-- Who adds many products tells the planner so. Prepared statements keep the plan of a table as it was: made for some dozens
-- of products, it reads all of them where there are tens of thousands, until statistics are gathered. The work is the
-- owner's; the service may ask for it.
create function gather_statistics() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  analyze product;
  analyze variant;
  analyze media;
end $$;
