-- Sales figures from running totals: what a stall has sold up to a moment is one row, so any period is one subtraction,
-- however much was sold in it. Entries are taken in behind the till: it only notes that there is one, on a row of its own.

-- Entries of the ledger that are not in the totals below. Whoever reads adds them; whoever takes them in deletes them
-- in the same transaction, so each counts once at every moment, after every crash.
create table sale_waiting (ledger_key text primary key, at timestamptz not null);
create index sale_waiting_at on sale_waiting (at);

-- The quarter of an hour a moment lies in. Days and hours of every time zone begin with one.
create function quarter_of(at timestamptz) returns timestamptz language sql immutable parallel safe as
$$ select date_bin('15 minutes', at, '2000-01-01 00:00Z') $$;

-- All that a stall sold up to the end of a quarter of an hour; one row for each in which it sold or gave back something.
create table sale_total (
  currency text not null,
  stall text not null,
  quarter timestamptz not null,
  lines bigint not null,
  units bigint not null,
  orders bigint not null,
  takings_minor bigint not null,
  gross_minor bigint not null,
  discount_minor bigint not null,
  delivery_minor bigint not null,
  tax_minor bigint not null,
  primary key (currency, stall, quarter)
);

-- sum() of a bigint counts in numerics, for fear of a total that no bigint holds: three times the time and the memory where
-- there are many groups. This one fails beyond a bigint.
create aggregate sum_minor(bigint) (sfunc = int8pl, stype = bigint, initcond = '0', combinefunc = int8pl, parallel = safe);

-- What a product sold on a day (UTC), for the list of those that took most.
create table sale_product_day (
  currency text not null,
  day date not null,
  product_id uuid not null,
  units bigint not null,
  takings_minor bigint not null,
  last_at timestamptz not null,
  primary key (currency, day, product_id)
);

-- Who took most in a period is among those that took much in one of its months: what took less than its share in each
-- cannot be. So a list of ten reads the totals of some dozens of products, and not of all that were ever sold.
create table sale_product_month (
  currency text not null,
  month date not null,
  product_id uuid not null,
  -- What came in, before anything was given back: no part of the month took more.
  gross_minor bigint not null,
  primary key (currency, month, product_id)
);
create index sale_product_month_most on sale_product_month (currency, month, gross_minor desc);
create index sale_product_day_of on sale_product_day (currency, product_id, day);

-- Takes in up to so many waiting entries, the oldest first; answers how many. One at a time: who comes second leaves.
create function take_in_sales(most integer) returns integer language plpgsql as $$
declare
  keys text[];
begin
  if not pg_try_advisory_xact_lock(hashtext('take_in_sales')) then
    return 0;
  end if;
  with taken as (
    delete from sale_waiting where ledger_key in (select ledger_key from sale_waiting order by at limit most)
    returning ledger_key)
  select array_agg(ledger_key) into keys from taken;
  if keys is null then
    return 0;
  end if;

  -- What came in counts in its own quarter and in every later one: mostly there is none, but a late entry moves them all.
  with fresh as (
    -- A charge is told from a refund by its units, which are never 0.
    select currency, stall, quarter_of(at) as quarter, count(*) as lines, sum(units) as units, sum(orders) as orders,
      sum(amount_minor) as takings_minor, coalesce(sum(amount_minor) filter (where units > 0), 0) as gross_minor,
      sum(discount_minor) as discount_minor, sum(delivery_minor) as delivery_minor, sum(tax_minor) as tax_minor
    from sale_line where ledger_key = any (keys) group by 1, 2, 3),
  touched as (select currency, stall, min(quarter) as first from fresh group by 1, 2),
  -- The total to begin with, and those to move.
  known as (
    select k.* from touched, lateral (
      select k.* from sale_total k where k.currency = touched.currency and k.stall = touched.stall and k.quarter >= coalesce((
        select max(b.quarter) from sale_total b where b.currency = touched.currency and b.stall = touched.stall
          and b.quarter < touched.first), touched.first)) as k),
  own as (
    select currency, stall, quarter, lines - lag(lines, 1, 0::bigint) over along as lines,
      units - lag(units, 1, 0::bigint) over along as units, orders - lag(orders, 1, 0::bigint) over along as orders,
      takings_minor - lag(takings_minor, 1, 0::bigint) over along as takings_minor,
      gross_minor - lag(gross_minor, 1, 0::bigint) over along as gross_minor,
      discount_minor - lag(discount_minor, 1, 0::bigint) over along as discount_minor,
      delivery_minor - lag(delivery_minor, 1, 0::bigint) over along as delivery_minor,
      tax_minor - lag(tax_minor, 1, 0::bigint) over along as tax_minor
    from known window along as (partition by currency, stall order by quarter))
  insert into sale_total
    select currency, stall, quarter, sum(sum(lines)) over along, sum(sum(units)) over along, sum(sum(orders)) over along,
      sum(sum(takings_minor)) over along, sum(sum(gross_minor)) over along, sum(sum(discount_minor)) over along,
      sum(sum(delivery_minor)) over along, sum(sum(tax_minor)) over along
    from (select * from own union all select * from fresh) as entry group by currency, stall, quarter
    window along as (partition by currency, stall order by quarter)
    on conflict (currency, stall, quarter) do update set lines = excluded.lines, units = excluded.units,
      orders = excluded.orders, takings_minor = excluded.takings_minor, gross_minor = excluded.gross_minor,
      discount_minor = excluded.discount_minor, delivery_minor = excluded.delivery_minor, tax_minor = excluded.tax_minor;

  insert into sale_product_day as d (currency, day, product_id, units, takings_minor, last_at)
    select currency, (at at time zone 'UTC')::date, product_id, sum(units), sum(amount_minor), max(at)
    from sale_line where ledger_key = any (keys) group by 1, 2, 3
    on conflict (currency, day, product_id) do update set units = d.units + excluded.units,
      takings_minor = d.takings_minor + excluded.takings_minor, last_at = greatest(d.last_at, excluded.last_at);
  insert into sale_product_month as m (currency, month, product_id, gross_minor)
    select currency, date_trunc('month', at at time zone 'UTC')::date, product_id, coalesce(sum(amount_minor) filter (where amount_minor > 0), 0)
    from sale_line where ledger_key = any (keys) group by 1, 2, 3
    on conflict (currency, month, product_id) do update set gross_minor = m.gross_minor + excluded.gross_minor;
  return cardinality(keys);
end $$;

create or replace function record_sale_of_entry() returns trigger language plpgsql as $$
begin
  perform record_sale(new);
  insert into sale_waiting (ledger_key, at) values (new.key, new.at);
  return null;
end $$;

insert into sale_waiting (ledger_key, at) select key, at from order_ledger;
select take_in_sales(2147483647);
