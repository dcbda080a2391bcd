import { returnJson } from '../returns/return.queries.ts';
import { prepared, type Runner } from '../runner.ts';
import type { OrderView } from './order-view.ts';

/** An order with what decides who may see it. */
export type FoundOrder = { view: OrderView; linkKey: string; cartId: string; checkoutId: string };

type Row = Omit<OrderView, 'placedAt'> & {
  placedAt: Date;
  linkKey: string;
  cartId: string;
  checkoutId: string;
};

const lineJson = `jsonb_build_object('variantId', l.variant_id, 'productId', l.product_id, 'handle', l.handle, 'title', l.title,
  'variantTitle', l.variant_title, 'stall', l.stall, 'image', l.image, 'quantity', l.quantity, 'unitPriceMinor', l.unit_price_minor,
  'totalMinor', l.total_minor, 'shippedQuantity', coalesce(p.shipped, 0), 'withdrawnQuantity', coalesce(p.withdrawn, 0),
  'onReturnQuantity', coalesce(p.on_return, 0), 'returnedQuantity', coalesce(p.returned, 0))`;

const selectByNumber = prepared<Row>(
  'order_by_number',
  `select o.id, o.number, o.link_key as "linkKey", o.cart_id as "cartId", o.checkout_id as "checkoutId", o.status, o.fulfilment,
     o.placed_at as "placedAt", o.email, o.contact_name as "contactName", o.customer_id as "customerId", o.currency, o.market,
     o.address, o.delivery, o.steps, o.total_minor - o.refunded_minor as "leftToRefundMinor",
     jsonb_build_object('listMinor', o.list_minor, 'discountMinor', o.discount_minor, 'deliveryMinor', o.delivery_minor,
       'taxMinor', o.tax_minor, 'taxLabel', o.tax_label, 'totalMinor', o.total_minor) as totals,
     jsonb_build_object('method', o.payment_method, 'label', o.payment_label) as payment,
     (select jsonb_agg(${lineJson} order by l.position) from order_line l
      left join order_line_progress p on p.order_id = l.order_id and p.variant_id = l.variant_id where l.order_id = o.id) as lines,
     (select jsonb_build_object('state', r.state, 'amountMinor', r.amount_minor, 'reason', r.reason, 'requestedAt', r.requested_at)
      from order_refund r where r.order_id = o.id and r.kind = 'cancel') as refund,
     coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'at', f.at, 'carrier', f.carrier, 'trackingNumber', f.tracking_number,
         'trackingUrl', f.tracking_url, 'lines', f.lines) order by f.id)
       from order_fulfilment f where f.order_id = o.id), '[]') as fulfilments,
     coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'state', r.state, 'amountMinor', r.amount_minor, 'reason', r.reason,
         'at', r.requested_at, 'finishedAt', r.finished_at, 'returnId', r.return_id, 'refusal', r.refusal) order by r.n)
       from order_refund r where r.order_id = o.id and r.amount_minor > 0), '[]') as refunds,
     coalesce((select jsonb_agg(${returnJson} order by r.id) from order_return r where r.order_id = o.id), '[]') as returns,
     (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('at', t.at, 'kind', t.kind, 'label', t.label, 'detail', t.detail,
         'traceId', t.trace_id, 'by', t.actor)) order by t.id)
      from order_timeline t where t.order_id = o.id) as timeline
   from placed_order o where o.number = $1`,
);

export const orderByNumber = async (runner: Runner, number: string): Promise<FoundOrder | null> => {
  const [row] = await selectByNumber(runner, [number]);
  if (!row) return null;
  const { linkKey, cartId, checkoutId, placedAt, ...view } = row;
  return { linkKey, cartId, checkoutId, view: { ...view, placedAt: placedAt.toISOString() } };
};
