-- Changing an order before it is sent. What is added is bought by a further checkout of the order, driven by the same
-- machine: its own hold, its own payment, its own charge and invoice.

alter table checkout add column parent_id uuid references checkout;
create index checkout_parent on checkout (parent_id) where parent_id is not null;

create table order_edit (
  id uuid primary key default uuidv7(),
  order_id uuid not null references placed_order,
  n integer not null,
  key text not null unique,
  -- `opening`: what is added is being held. `payment_due`: it is, and waits for the shopper.
  state text not null check (state in ('opening', 'payment_due', 'applied', 'lapsed', 'withdrawn')),
  reason text not null,
  requested_by text not null,
  requested_at timestamptz not null default business_now(),
  -- Since when the shopper has been asked to pay; null when nobody had to, or the goods could not be held.
  due_since timestamptz,
  closed_at timestamptz,
  removed jsonb not null,
  added jsonb not null,
  removed_minor bigint not null check (removed_minor >= 0),
  removed_tax_minor bigint not null check (removed_tax_minor between 0 and removed_minor),
  added_minor bigint not null check (added_minor >= 0),
  difference_minor bigint not null check (difference_minor = added_minor - removed_minor),
  -- Null when nothing is added: there is nothing to hold or to pay.
  checkout_id uuid unique references checkout,
  refusal jsonb,
  unique (order_id, n),
  constraint edit_closed check ((state in ('opening', 'payment_due')) = (closed_at is null)),
  constraint edit_waits_for_checkout check (closed_at is not null or checkout_id is not null)
);
-- Two staff at once: one of them waits for the other.
create unique index one_open_edit_per_order on order_edit (order_id) where state in ('opening', 'payment_due');

create function keep_edit_edges() returns trigger language plpgsql as $$
begin
  if (old.state, new.state) not in (('opening', 'payment_due'), ('opening', 'applied'), ('opening', 'lapsed'), ('opening', 'withdrawn'),
      ('payment_due', 'applied'), ('payment_due', 'lapsed'), ('payment_due', 'withdrawn')) then
    raise exception 'edit %: % -> % is no way it may go', old.id, old.state, new.state
      using errcode = 'check_violation', constraint = 'edit_edge';
  end if;
  return new;
end $$;
create trigger edit_edges before update of state on order_edit
  for each row when (old.state is distinct from new.state) execute function keep_edit_edges();

-- Lines that came by an edit, and each line's share of what promotions took off.
alter table order_line add column edit_id uuid references order_edit, add column promotion_minor bigint;
create constraint trigger order_lines_total_edited after update of lines_minor on placed_order deferrable initially deferred
  for each row execute function keep_order_lines_total();

-- An order may be paid by several checkouts: a refund is taken from the payment of one, a restock is asked for by one.
-- `offset`: set against what an edit added, so that no money moves. Where nobody says which, it is the order's own.
alter table order_refund add column checkout_id uuid references checkout, add column tax_minor bigint,
  add column counts_units boolean not null default true;
alter table order_restock add column checkout_id uuid references checkout;
alter table order_refund drop constraint order_refund_kind_check;
alter table order_refund add constraint order_refund_kind_check check (kind in ('cancel', 'part', 'offset'));
update order_refund r set checkout_id = o.checkout_id from placed_order o where o.id = r.order_id;
update order_restock r set checkout_id = o.checkout_id from placed_order o where o.id = r.order_id;
create function own_checkout_of_order() returns trigger language plpgsql as $$
begin
  select checkout_id into new.checkout_id from placed_order where id = new.order_id;
  return new;
end $$;
create trigger order_refund_checkout before insert on order_refund
  for each row when (new.checkout_id is null) execute function own_checkout_of_order();
create trigger order_restock_checkout before insert on order_restock
  for each row when (new.checkout_id is null) execute function own_checkout_of_order();
alter table order_refund alter column checkout_id set not null;
alter table order_restock alter column checkout_id set not null;
create index order_refund_checkout on order_refund (checkout_id);
create index order_restock_checkout on order_restock (checkout_id);
drop index order_refund_one_cancel;
create unique index order_refund_one_cancel on order_refund (checkout_id) where kind = 'cancel';

-- As before, and: a charge is for the lines of its own checkout; named units of a thing that stands on several lines come
-- off the last of them first; a refund in several parts counts its units once.
create or replace function record_sale(entry order_ledger) returns void language sql as $$
  -- The edit whose checkout the entry's key begins with; none for the order's own.
  insert into sale_line (ledger_key, position, order_id, at, currency, stall, product_id, units, amount_minor, orders,
    discount_minor, delivery_minor, tax_minor)
  with edit as (
    select e.id, e.checkout_id from order_edit e
    where e.order_id = entry.order_id and e.checkout_id::text = split_part(entry.key, ':', 1)),
  refund as (
    select r.kind, r.lines, r.counts_units from order_refund r
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
      case when entry.kind = 'charged'
        then l.total_minor - coalesce(l.promotion_minor, (q.line ->> 'promotionMinor')::bigint, 0)
        else coalesce(f.amount_minor, 0) end as worth
    from order_line l
    join placed_order o on o.id = l.order_id
    join checkout c on c.id = o.checkout_id
    left join lateral jsonb_array_elements(c.quote -> 'lines') with ordinality as q (line, place)
      on q.place = l.position and l.edit_id is null
    left join so_far f on f.position = l.position
    where l.order_id = entry.order_id
      and (entry.kind = 'refunded' or l.edit_id is not distinct from (select id from edit))),
  ranked as (
    select line.*, count(*) over (partition by variant_id) as alike,
      coalesce(sum(units_kept) over (partition by variant_id order by position desc
        rows between unbounded preceding and 1 preceding), 0)::int as kept_later
    from line),
  meant as (
    select ranked.*, named_quantity,
      case when not exists (select from named) then ranked.worth
        else ranked.worth * named_quantity::numeric / ranked.quantity end as weight,
      case when not exists (select from named) then ranked.quantity else named_quantity end as fallback
    from ranked left join named n on n.variant_id = ranked.variant_id
    cross join lateral (select case when n.quantity is null then 0
      when ranked.alike = 1 then n.quantity
      else least(ranked.units_kept, greatest(0, n.quantity - ranked.kept_later)) end as named_quantity) as share),
  weighed as (
    select meant.*, case when sum(weight) over () = 0 then fallback else weight end::numeric as share from meant),
  summed as (
    select weighed.*, sum(share) over (order by position) as upto, sum(share) over () as whole from weighed)
  select entry.key, s.position, entry.order_id, entry.at, o.currency, s.stall, s.product_id,
    case when entry.kind = 'charged' then s.quantity
      when exists (select from refund where refund.kind = 'cancel') then -s.units_kept
      when exists (select from refund where not refund.counts_units) then 0
      else -s.named_quantity end,
    case when s.whole = 0 then 0
      else round(entry.amount_minor * s.upto / s.whole) - round(entry.amount_minor * (s.upto - s.share) / s.whole) end,
    case when first and (select id from edit) is null then 1 else 0 end,
    case when first then coalesce((c.quote ->> 'discountMinor')::bigint, o.discount_minor) else 0 end,
    case when first then coalesce((c.quote ->> 'deliveryMinor')::bigint, o.delivery_minor) else 0 end,
    case when first then coalesce((c.quote ->> 'taxMinor')::bigint, o.tax_minor) else 0 end
  from (select summed.*, entry.kind = 'charged' and position = min(position) over () as first from summed) as s,
    placed_order o
    join checkout c on c.id = coalesce((select checkout_id from edit), o.checkout_id)
  where o.id = entry.order_id
$$;

-- As before, and: an invoice shows what its own checkout bought; a credit note names the invoice it takes from, and the
-- tax within is what the refund says, or the share of all that has gone back by now less what was credited before.
create or replace function document_content(entry order_ledger) returns jsonb language sql as $$
  with edit as (
    select e.id, e.checkout_id from order_edit e
    where e.order_id = entry.order_id and e.checkout_id::text = split_part(entry.key, ':', 1))
  select jsonb_build_object('orderNumber', o.number, 'placedAt', o.placed_at, 'currency', o.currency, 'market', o.market,
      'email', o.email, 'contactName', o.contact_name, 'address', o.address)
    || case entry.kind
      when 'charged' then jsonb_build_object(
        'lines', (select jsonb_agg(jsonb_build_object('title', l.title, 'variantTitle', l.variant_title, 'quantity', l.quantity,
            'unitPriceMinor', l.unit_price_minor, 'totalMinor', l.total_minor) order by l.position)
          from order_line l where l.order_id = o.id and l.edit_id is not distinct from (select id from edit)))
        || coalesce((
          select jsonb_build_object('steps', c.quote -> 'steps', 'taxMinor', (c.quote ->> 'taxMinor')::bigint,
            'taxLabel', c.quote ->> 'taxLabel', 'totalMinor', (c.quote ->> 'totalMinor')::bigint,
            'payment', jsonb_build_object('method', coalesce(a.method, 'none'), 'label',
              case when a.method is null or a.method = 'none' then 'Set against what was taken out' else a.label end))
          from checkout c left join payment_attempt a on a.checkout_id = c.id and a.attempt = c.paid_attempt
          where c.id = (select checkout_id from edit)),
          jsonb_build_object('steps', o.steps, 'taxMinor', o.tax_minor, 'taxLabel', o.tax_label, 'totalMinor', o.total_minor,
            'payment', jsonb_build_object('method', o.payment_method, 'label', o.payment_label)))
      else (
        select jsonb_build_object('reason', refund.reason, 'amountMinor', -entry.amount_minor, 'taxLabel', o.tax_label,
          'taxMinor', coalesce(refund.tax_minor, greatest(0,
            round(o.tax_minor::numeric * (before.minor - entry.amount_minor) / o.total_minor) - before.tax_minor)),
          'invoiceNumber', (select d.number from document d where d.order_id = o.id and d.kind = 'invoice'
            order by split_part(d.ledger_key, ':', 1) = split_part(entry.key, ':', 1) and split_part(entry.key, ':', 2) <> 'offset' desc,
              d.issued_at, d.n limit 1),
          'lines', coalesce((
            select jsonb_agg(jsonb_build_object('title', l.title, 'variantTitle', l.variant_title, 'quantity', l.quantity) order by l.position)
            from (
              select distinct on (named."variantId") l.position, l.title, l.variant_title, named.quantity
              from jsonb_to_recordset(refund.lines) as named ("variantId" uuid, quantity int)
              join order_line l on l.order_id = o.id and l.variant_id = named."variantId"
              order by named."variantId", l.position) as l), '[]'))
        from (select coalesce(-sum(l.amount_minor), 0) as minor, coalesce(sum((d.content ->> 'taxMinor')::bigint), 0) as tax_minor
            from order_ledger l
            join document d on d.ledger_key = l.key and d.kind = 'credit_note' where l.order_id = o.id) as before,
          (select r.reason, r.lines, r.tax_minor from order_refund r
            where r.order_id = o.id and (r.key = entry.key or r.kind = 'cancel')
            order by r.key = entry.key desc limit 1) as refund)
      end
  from placed_order o where o.id = entry.order_id
$$;
