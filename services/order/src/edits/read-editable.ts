import { prepared, type Runner } from '@souk/service-kit/runner';
import { splitAmount } from '@souk/service-kit/share-of-amount';
import type { LineProgress } from '../fulfilment/units.ts';
import { progressOf } from '../orders/lock-order.ts';
import type { OrderView } from '../orders/order-view.ts';
import type { BoughtLine } from './paid-units.ts';

/** An order as far as an edit of it is decided and priced by. Not locked: `version` tells whether it still stands. */
export type EditableOrder = {
  id: string;
  checkoutId: string;
  number: string;
  version: number;
  status: OrderView['status'];
  market: string;
  currency: string;
  address: OrderView['address'];
  leftMinor: number;
  hasOpenEdit: boolean;
  lines: LineProgress[];
  bought: BoughtLine[];
};

type Row = Omit<EditableOrder, 'lines' | 'bought'> & { promotionMinor: number; bought: BoughtRow[] };
type BoughtRow = {
  variantId: string;
  title: string;
  quantity: number;
  totalMinor: number;
  promotionMinor: number | null;
  taxRatePpm: number | null;
};

const select = prepared<Row>(
  'order_to_edit',
  `select o.id, o.checkout_id as "checkoutId", o.number, o.version, o.status, o.market, o.currency, o.address,
     o.total_minor - o.refunded_minor as "leftMinor", o.lines_minor - (o.list_minor - o.discount_minor) as "promotionMinor",
     exists (select from order_edit e where e.order_id = o.id and e.closed_at is null) as "hasOpenEdit",
     (select jsonb_agg(jsonb_build_object('variantId', l.variant_id, 'title', l.title, 'quantity', l.quantity,
        'totalMinor', l.total_minor, 'promotionMinor', l.promotion_minor, 'taxRatePpm', l.tax_rate_ppm) order by l.position)
      from order_line l where l.order_id = o.id) as bought
   from placed_order o where o.number = $1`,
);

export const readEditable = async (runner: Runner, number: string): Promise<EditableOrder | null> => {
  const [row] = await select(runner, [number]);
  if (!row) return null;
  const { promotionMinor, bought, ...order } = row;
  return {
    ...order,
    lines: await progressOf(runner, order.id),
    bought: withNet(bought, promotionMinor),
  };
};

/** Lines of long ago do not say what promotions took off each: what is known of none is shared by their price. */
const withNet = (lines: readonly BoughtRow[], promotionMinor: number): BoughtLine[] => {
  const known = lines.reduce((sum, line) => sum + (line.promotionMinor ?? 0), 0);
  const weights = lines.map((line) => (line.promotionMinor === null ? line.totalMinor : 0));
  const unknownMinor = weights.some((weight) => weight > 0) ? Math.max(0, promotionMinor - known) : 0;
  const shares = splitAmount(unknownMinor, weights);
  return lines.map(({ totalMinor, promotionMinor: own, ...line }, place) => ({
    ...line,
    netMinor: totalMinor - (own ?? shares[place]!),
  }));
};
