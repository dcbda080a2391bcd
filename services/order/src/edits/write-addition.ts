import type { Runner } from '@souk/service-kit/runner';
import type { Checkout } from '../checkout/checkout.ts';
import { fulfilmentOf, type LineProgress } from '../fulfilment/units.ts';
import { type LockedOrder, writeProgress } from '../orders/lock-order.ts';
import type { EditRow } from './edit.queries.ts';

type Addition = {
  order: LockedOrder;
  edit: Pick<EditRow, 'id' | 'n' | 'added'>;
  checkout: Pick<Checkout, 'id' | 'paidAttempt'>;
};

/** Writes what an edit added into its order: the lines, the totals with their steps, and the charge. */
export const writeAddition = async (
  runner: Runner,
  { order, edit, checkout }: Addition,
): Promise<LockedOrder> => {
  await runner.query(
    `insert into order_line (order_id, edit_id, position, variant_id, product_id, handle, title, variant_title, image, stall, quantity,
       unit_price_minor, total_minor, promotion_minor, tax_rate_ppm, tax_minor)
     select $1, $2, (select max(position) from order_line where order_id = $1) + l.place, l.variant_id, l.product_id, l.handle, l.title,
       l.variant_title, l.image, l.stall, l.quantity, l.unit_price_minor, l.total_minor, l.promotion_minor, l.tax_rate_ppm, l.tax_minor
     from rows from (jsonb_to_recordset($3::jsonb) as ("variantId" uuid, "productId" uuid, handle text, title text, "variantTitle" text,
       image jsonb, stall text, quantity int, "unitPriceMinor" bigint, "totalMinor" bigint, "promotionMinor" bigint,
       "taxRatePpm" int, "taxMinor" bigint)) with ordinality
       as l (variant_id, product_id, handle, title, variant_title, image, stall, quantity, unit_price_minor, total_minor, promotion_minor,
         tax_rate_ppm, tax_minor, place)`,
    [order.id, edit.id, JSON.stringify(edit.added)],
  );
  const lines = withAdded(order.lines, edit.added);
  await writeProgress(runner, order.id, lines);
  const { rows } = await runner.query<{ totalMinor: number }>(
    `update placed_order o set lines_minor = lines_minor + $3,
       list_minor = list_minor + (q ->> 'listMinor')::bigint, discount_minor = discount_minor + (q ->> 'discountMinor')::bigint,
       taxes = taxes_added(o.taxes, q -> 'taxes'), tax_minor = tax_minor + (q ->> 'taxMinor')::bigint, total_minor = total_minor + (q ->> 'totalMinor')::bigint,
       steps = o.steps || (select jsonb_agg(step || jsonb_build_object('detail', (step ->> 'detail') || ', by change ' || $4::int, 'change', $4::int) order by place)
         from jsonb_array_elements(q -> 'steps') with ordinality as s (step, place))
     from (select quote as q from checkout where id = $2) as c where o.id = $1 returning o.total_minor as "totalMinor"`,
    [order.id, checkout.id, edit.added.reduce((sum, { totalMinor }) => sum + totalMinor, 0), edit.n],
  );
  await runner.query(
    `insert into order_ledger (key, order_id, kind, amount_minor) values ($1, $2, 'charged', $3)`,
    [`${checkout.id}:capture:${checkout.paidAttempt}`, order.id, rows[0]!.totalMinor - order.totalMinor],
  );
  return { ...order, lines, fulfilment: fulfilmentOf(lines), totalMinor: rows[0]!.totalMinor };
};

const withAdded = (lines: readonly LineProgress[], added: EditRow['added']): LineProgress[] => {
  const none = { quantity: 0, shipped: 0, withdrawn: 0, onReturn: 0, returned: 0 };
  const grown = new Map(lines.map((line) => [line.variantId, line]));
  for (const { variantId, quantity } of added) {
    const line = grown.get(variantId) ?? { variantId, ...none };
    grown.set(variantId, { ...line, quantity: line.quantity + quantity });
  }
  return [...grown.values()];
};
