import type { Ask } from '../world/databases.ts';
import type { CheckoutFact, OrderFact } from './facts.ts';

export const readCheckouts = (ask: Ask): Promise<CheckoutFact[]> =>
  ask<CheckoutFact>(`
    select id, parent_id as "parentId", state, stock, coupon, quote_id as "quoteId", total_minor as "totalMinor", quote,
      extract(epoch from clock_timestamp() - due_at)::float8 as "dueForSeconds",
      expires_at is not null as waits,
      coalesce(lease_until > clock_timestamp(), false) as "isLeased",
      (select count(*)::int from placed_order o join order_restock r on r.order_id = o.id
        where o.checkout_id = coalesce(c.parent_id, c.id)) as restocks,
      coalesce((select jsonb_agg(jsonb_build_object('attempt', attempt, 'intentId', intent_id, 'intentVersion', intent_version))
        from payment_attempt a where a.checkout_id = c.id), '[]') as attempts
    from checkout c order by id`);

/** What was sold in all, such as `41 in USD, 12 in EUR`: a proof in which nobody buys proves nothing. */
export const tellOrders = async (ask: Ask): Promise<string> => {
  const rows = await ask<{ currency: string; count: number }>(
    `select currency, count(*)::int as count from placed_order group by currency order by count(*) desc, currency`,
  );
  return rows.map(({ currency, count }) => `${count} in ${currency}`).join(', ');
};

export const readOrders = (ask: Ask): Promise<OrderFact[]> =>
  ask<OrderFact>(`
    select id, number, currency, checkout_id as "checkoutId", quote_id as "quoteId", status, total_minor as "totalMinor",
      lines_minor as "linesMinor", list_minor as "listMinor", discount_minor as "discountMinor",
      delivery_minor as "deliveryMinor", tax_minor as "taxMinor", tax_included as "taxIncluded", taxes,
      coalesce((select jsonb_agg(back) from order_refund r, jsonb_array_elements(r.taxes) as back
        where r.order_id = o.id and r.state = 'done'), '[]') as "taxesBack",
      (select jsonb_agg(jsonb_build_object('variantId', variant_id, 'quantity', quantity, 'totalMinor', total_minor))
        from order_line l where l.order_id = o.id) as lines,
      (select coalesce(sum(amount_minor) filter (where kind = 'charged'), 0)::bigint
        from order_ledger l where l.order_id = o.id) as "chargedMinor",
      (select coalesce(sum(amount_minor), 0)::bigint from order_ledger l where l.order_id = o.id) as "ledgerMinor",
      (select count(*)::int from order_refund r where r.order_id = o.id and r.state = 'due') as "refundsDue",
      coalesce((select jsonb_agg(jsonb_build_object('key', key, 'state', state, 'checkoutId', checkout_id,
          'addedMinor', added_minor, 'removedMinor', removed_minor) order by n)
        from order_edit e where e.order_id = o.id), '[]') as edits
    from placed_order o order by id`);
