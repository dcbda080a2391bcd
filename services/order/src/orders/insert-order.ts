import { currentContext } from '@souk/service-kit/context';
import { prepared, type Runner } from '@souk/service-kit/runner';
import type { StoredCheckout } from '../checkout/checkout-row.ts';

export type InsertedOrder = { id: string; number: string; customerId: string | null; placedAt: Date };
type Row = { id: string; number: string; customer_id: string | null; placed_at: Date };

// A guest who once showed this address to be theirs finds the order in their history at once; not that of somebody who
// left while they were at the till.
const insert = prepared<Row>(
  'order_insert',
  `with made as (
     insert into placed_order (link_key, checkout_id, quote_id, cart_id, customer_id, email, contact_name, market, currency,
       lines_minor, list_minor, discount_minor, delivery_minor, tax_minor, taxes, tax_included, tax_label, total_minor, steps, address, delivery,
       payment_method, payment_label, paid_with)
     select $1, $2, $3, $4, coalesce($5, (select customer_id from verified_email where email = lower($6)
       and not exists (select from checkout c where c.id = $2 and c.erasure_id is not null))), $6, $7, q ->> 'market', q ->> 'currency',
       (select sum((line ->> 'totalMinor')::bigint) from jsonb_array_elements(q -> 'lines') as line),
       (q ->> 'listMinor')::bigint, (q ->> 'discountMinor')::bigint, (q ->> 'deliveryMinor')::bigint, (q ->> 'taxMinor')::bigint, q -> 'taxes',
       coalesce((q ->> 'taxIncluded')::boolean, false), q ->> 'taxLabel', (q ->> 'totalMinor')::bigint, q -> 'steps', q -> 'address', q -> 'delivery', $8, $9, $14::jsonb
     from (select $10::jsonb as q) as quoted
     returning id, number, customer_id, placed_at, total_minor),
   lines as (
     insert into order_line (order_id, position, variant_id, product_id, handle, title, variant_title, image, stall, quantity, unit_price_minor, total_minor, promotion_minor,
       tax_rate_ppm, tax_minor)
     select made.id, l.place, l.variant_id, l.product_id, l.handle, l.title, l.variant_title, l.image, l.stall, l.quantity, l.unit_price_minor, l.total_minor, l.promotion_minor,
       l.tax_rate_ppm, l.tax_minor
     from made, rows from (jsonb_to_recordset($10::jsonb -> 'lines') as ("variantId" uuid, "productId" uuid, handle text,
       title text, "variantTitle" text, image jsonb, stall text, quantity int, "unitPriceMinor" bigint, "totalMinor" bigint,
       "promotionMinor" bigint, "taxRatePpm" int, "taxMinor" bigint)) with ordinality
       as l (variant_id, product_id, handle, title, variant_title, image, stall, quantity, unit_price_minor, total_minor, promotion_minor, tax_rate_ppm, tax_minor, place)),
   told as (
     insert into order_timeline (order_id, kind, label, facts, trace_id)
     select made.id, kind, label, facts, $13 from made, (values (1, 'placed', 'Order placed', null),
       (2, 'paid', $11, jsonb_build_object('kind', 'paid', 'paidWith', $14::jsonb))) as entry (place, kind, label, facts) order by place),
   charged as (
     insert into order_ledger (key, order_id, kind, amount_minor) select $12, made.id, 'charged', made.total_minor from made)
   select id, number, customer_id, placed_at from made`,
);

/** Writes the order of a paid checkout from its frozen quote, with its lines, first history and the charge. */
export const insertOrder = async (
  runner: Runner,
  { checkout, quote, customerId, email, contactName }: StoredCheckout,
  linkKey: string,
): Promise<InsertedOrder> => {
  const paid = checkout.attempts.find(({ attempt }) => attempt === checkout.paidAttempt);
  const label = paid?.label || null;
  const [row] = await insert(runner, [
    linkKey,
    checkout.id,
    quote.id,
    checkout.cartId,
    customerId,
    email,
    contactName,
    paid?.method ?? 'none',
    label,
    JSON.stringify(quote),
    paid?.method === 'none' ? 'Nothing to pay' : label === null ? 'Paid' : `Paid: ${label}`,
    `${checkout.id}:capture:${checkout.paidAttempt}`,
    currentContext()?.traceId ?? null,
    paid?.paidWith ? JSON.stringify(paid.paidWith) : null,
  ]);
  if (!row) throw new Error(`the order of checkout ${checkout.id} was not written`);
  return { id: row.id, number: row.number, customerId: row.customer_id, placedAt: row.placed_at };
};
