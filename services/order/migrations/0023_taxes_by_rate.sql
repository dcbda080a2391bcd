-- What was paid at each rate of tax, and what went back of it: {ratePpm, netMinor, taxMinor} for each, the highest first.
-- Orders of before do not say; their tax stays one figure.

create function taxes_sum(taxes jsonb, field text) returns bigint language sql immutable strict as
$$ select coalesce(sum((one ->> field)::bigint), 0)::bigint from jsonb_array_elements(taxes) as one $$;

-- Null where either is not known.
create function taxes_added(one jsonb, other jsonb) returns jsonb language sql immutable strict as
$$ select coalesce(jsonb_agg(jsonb_build_object('ratePpm', rate, 'netMinor', net, 'taxMinor', tax) order by rate desc), '[]')
   from (select (row ->> 'ratePpm')::int as rate, sum((row ->> 'netMinor')::bigint) as net, sum((row ->> 'taxMinor')::bigint) as tax
     from jsonb_array_elements(one || other) as row group by 1) as summed $$;

alter table placed_order add column taxes jsonb;
alter table placed_order add constraint order_taxes check (taxes is null or (
  taxes_sum(taxes, 'taxMinor') = tax_minor and taxes_sum(taxes, 'netMinor') + tax_minor = total_minor));

-- The rate a line was sold at, and its share of the tax.
alter table order_line add column tax_rate_ppm integer, add column tax_minor bigint;

alter table order_refund add column taxes jsonb;
alter table order_refund add constraint refund_taxes check (taxes is null
  or taxes_sum(taxes, 'netMinor') + taxes_sum(taxes, 'taxMinor') = amount_minor);
alter table order_edit add column removed_taxes jsonb;

-- As before, and: papers say what is at each rate; a cancelled order's rest is told by the checkout it was paid by.
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
          select jsonb_build_object('steps', c.quote -> 'steps', 'taxMinor', (c.quote ->> 'taxMinor')::bigint, 'taxes', c.quote -> 'taxes',
            'taxLabel', c.quote ->> 'taxLabel', 'totalMinor', (c.quote ->> 'totalMinor')::bigint,
            'payment', case when a.method is null or a.method = 'none'
              then jsonb_build_object('method', 'none', 'label', 'Set against what was taken out', 'paidWith', jsonb_build_object('kind', 'offset'))
              else jsonb_build_object('method', a.method, 'label', a.label, 'paidWith', a.paid_with) end)
          from checkout c left join payment_attempt a on a.checkout_id = c.id and a.attempt = c.paid_attempt
          where c.id = (select checkout_id from edit)),
          jsonb_build_object('steps', o.steps, 'taxMinor', o.tax_minor, 'taxes', o.taxes, 'taxLabel', o.tax_label, 'totalMinor', o.total_minor,
            'payment', jsonb_build_object('method', o.payment_method, 'label', o.payment_label, 'paidWith', o.paid_with)))
      else (
        select jsonb_build_object('reason', refund.reason, 'amountMinor', -entry.amount_minor, 'taxLabel', o.tax_label,
          'taxes', refund.taxes,
          'taxMinor', coalesce(taxes_sum(refund.taxes, 'taxMinor'), refund.tax_minor, greatest(0,
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
          (select r.reason, r.lines, r.tax_minor, r.taxes from order_refund r
            where r.order_id = o.id and (r.key = entry.key or r.kind = 'cancel')
            order by r.key = entry.key desc, r.checkout_id::text = split_part(entry.key, ':', 1) desc limit 1) as refund)
      end
  from placed_order o where o.id = entry.order_id
$$;
alter function document_content(order_ledger) set plan_cache_mode = force_generic_plan;
