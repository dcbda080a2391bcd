-- What was sold, line by line: each entry of the money ledger shared out, once and to the cent, over what it was for.
-- Append-only like the ledger, so sales figures add up rows that no longer change.

create table sale_line (
  ledger_key text not null references order_ledger,
  position integer not null,
  order_id uuid not null,
  at timestamptz not null,
  currency text not null,
  stall text not null,
  product_id uuid not null,
  -- Given back: below 0.
  units integer not null,
  -- This line's share of the entry, with its part of discounts, delivery and tax.
  amount_minor bigint not null,
  -- Of the whole order, on the first line of its charge alone: a sum over lines counts each order once.
  orders integer not null,
  discount_minor bigint not null,
  delivery_minor bigint not null,
  tax_minor bigint not null,
  primary key (ledger_key, position)
);
create index sale_line_at on sale_line (at);
create index sale_line_order on sale_line (order_id);
create trigger sale_line_append_only before update or delete on sale_line for each row execute function forbid_change();

-- A charge is shared by what each line cost after its discounts. Money given back goes off the lines the refund names,
-- or else off what is left of each, so that an order refunded in full leaves 0 at every stall.
-- Shares are differences of a rounded running total: they add up to the entry exactly.
create function record_sale(entry order_ledger) returns void language sql as $$
  insert into sale_line (ledger_key, position, order_id, at, currency, stall, product_id, units, amount_minor, orders,
    discount_minor, delivery_minor, tax_minor)
  with refund as (
    select r.kind, r.lines from order_refund r
    where entry.kind = 'refunded' and r.order_id = entry.order_id and (r.key = entry.key or r.kind = 'cancel')
    order by r.key = entry.key desc limit 1),
  named as (
    select (line ->> 'variantId')::uuid as variant_id, sum((line ->> 'quantity')::int)::int as quantity
    from refund, jsonb_array_elements(refund.lines) as line group by 1),
  so_far as (
    select position, sum(amount_minor) as amount_minor, sum(units)::int as units
    from sale_line where order_id = entry.order_id group by position),
  line as (
    select l.position, l.stall, l.product_id, l.variant_id, l.quantity, coalesce(f.units, 0) as units_kept,
      case when entry.kind = 'charged' then l.total_minor - coalesce((q.line ->> 'promotionMinor')::bigint, 0)
        else coalesce(f.amount_minor, 0) end as worth
    from order_line l
    join placed_order o on o.id = l.order_id
    join checkout c on c.id = o.checkout_id
    left join lateral jsonb_array_elements(c.quote -> 'lines') with ordinality as q (line, place) on q.place = l.position
    left join so_far f on f.position = l.position
    where l.order_id = entry.order_id),
  meant as (
    select line.*, coalesce(n.quantity, 0) as named_quantity,
      case when not exists (select from named) then line.worth
        else line.worth * coalesce(n.quantity, 0)::numeric / line.quantity end as weight,
      case when not exists (select from named) then line.quantity else coalesce(n.quantity, 0) end as fallback
    from line left join named n on n.variant_id = line.variant_id),
  weighed as (
    select meant.*, case when sum(weight) over () = 0 then fallback else weight end::numeric as share from meant),
  summed as (
    select weighed.*, sum(share) over (order by position) as upto, sum(share) over () as whole from weighed)
  select entry.key, s.position, entry.order_id, entry.at, o.currency, s.stall, s.product_id,
    case when entry.kind = 'charged' then s.quantity
      when exists (select from refund where refund.kind = 'cancel') then -s.units_kept
      else -s.named_quantity end,
    case when s.whole = 0 then 0
      else round(entry.amount_minor * s.upto / s.whole) - round(entry.amount_minor * (s.upto - s.share) / s.whole) end,
    case when first then 1 else 0 end,
    case when first then o.discount_minor else 0 end,
    case when first then o.delivery_minor else 0 end,
    case when first then o.tax_minor else 0 end
  from (select summed.*, entry.kind = 'charged' and position = min(position) over () as first from summed) as s,
    placed_order o
  where o.id = entry.order_id
$$;

create function record_sale_of_entry() returns trigger language plpgsql as $$
begin
  perform record_sale(new);
  return null;
end $$;
create trigger order_ledger_sale after insert on order_ledger for each row execute function record_sale_of_entry();

do $$
declare entry order_ledger;
begin
  for entry in select * from order_ledger order by at, kind, key loop
    perform record_sale(entry);
  end loop;
end $$;
