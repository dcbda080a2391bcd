-- How something was paid, and what an entry of the history tells, as facts beside the English sentence. What was there
-- before has only its sentence.
alter table payment_attempt add column paid_with jsonb;
alter table placed_order add column paid_with jsonb;
alter table order_timeline add column facts jsonb;

-- As before, and: an invoice keeps how it was paid as facts, so that it is said in the language of the paper.
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
            'payment', case when a.method is null or a.method = 'none'
              then jsonb_build_object('method', 'none', 'label', 'Set against what was taken out', 'paidWith', jsonb_build_object('kind', 'offset'))
              else jsonb_build_object('method', a.method, 'label', a.label, 'paidWith', a.paid_with) end)
          from checkout c left join payment_attempt a on a.checkout_id = c.id and a.attempt = c.paid_attempt
          where c.id = (select checkout_id from edit)),
          jsonb_build_object('steps', o.steps, 'taxMinor', o.tax_minor, 'taxLabel', o.tax_label, 'totalMinor', o.total_minor,
            'payment', jsonb_build_object('method', o.payment_method, 'label', o.payment_label, 'paidWith', o.paid_with)))
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
