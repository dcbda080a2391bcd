import { prepared, type Runner } from '@souk/service-kit/runner';
import { editJson } from '../edits/edit.queries.ts';
import { returnJson } from '../returns/return.queries.ts';
import type { OrderView } from './order-view.ts';

/** An order with what decides who may see it. */
export type FoundOrder = { view: OrderView; linkKey: string; cartId: string; checkoutId: string };

type Row = Omit<OrderView, 'placedAt'> & {
  placedAt: Date;
  linkKey: string;
  cartId: string;
  checkoutId: string;
};

// A thing may stand on several lines, when some of it was added later at another price: its units are sent from the first
// line on, and taken out from the last one back.
const lines = `select jsonb_agg(jsonb_build_object('position', l.position, 'variantId', l.variant_id, 'productId', l.product_id, 'handle', l.handle, 'title', l.title,
    'variantTitle', l.variant_title, 'stall', l.stall, 'image', l.image, 'quantity', l.quantity, 'unitPriceMinor', l.unit_price_minor,
    'totalMinor', l.total_minor, 'shippedQuantity', greatest(0, least(l.quantity, l.shipped - l.units_before)),
    'withdrawnQuantity', greatest(0, least(l.quantity, l.withdrawn - l.units_after)),
    'onReturnQuantity', greatest(0, least(l.quantity, l.returned + l.on_return - l.units_before)) - greatest(0, least(l.quantity, l.returned - l.units_before)),
    'returnedQuantity', greatest(0, least(l.quantity, l.returned - l.units_before))) order by l.position)
  from (select l.*, coalesce(p.shipped, 0) as shipped, coalesce(p.withdrawn, 0) as withdrawn, coalesce(p.on_return, 0) as on_return,
      coalesce(p.returned, 0) as returned,
      coalesce(sum(l.quantity) over (alike order by l.position rows between unbounded preceding and 1 preceding), 0)::int as units_before,
      coalesce(sum(l.quantity) over (alike order by l.position rows between 1 following and unbounded following), 0)::int as units_after
    from order_line l
    left join order_line_progress p on p.order_id = l.order_id and p.variant_id = l.variant_id where l.order_id = o.id
    window alike as (partition by l.variant_id)) as l`;

const selectByNumber = prepared<Row>(
  'order_by_number',
  `select o.id, o.number, o.link_key as "linkKey", o.cart_id as "cartId", o.checkout_id as "checkoutId", o.status, o.fulfilment,
     o.placed_at as "placedAt", o.email, o.contact_name as "contactName", o.customer_id as "customerId", o.currency, o.market,
     o.address, o.delivery, o.steps, o.total_minor - o.refunded_minor as "leftToRefundMinor",
     jsonb_build_object('listMinor', o.list_minor, 'discountMinor', o.discount_minor, 'deliveryMinor', o.delivery_minor,
       'taxMinor', o.tax_minor, 'taxIncluded', o.tax_included, 'taxLabel', o.tax_label, 'totalMinor', o.total_minor) as totals,
     jsonb_build_object('method', o.payment_method, 'label', o.payment_label, 'paidWith', o.paid_with) as payment,
     (${lines}) as lines,
     (select jsonb_build_object('state', case when bool_or(r.state = 'due') then 'due' else 'done' end, 'amountMinor', sum(r.amount_minor),
         'reason', min(r.reason), 'requestedAt', min(r.requested_at))
      from order_refund r where r.order_id = o.id and r.kind = 'cancel' having count(*) > 0) as refund,
     coalesce((select jsonb_agg(${editJson} order by e.n) from order_edit e where e.order_id = o.id
       and (e.state <> 'lapsed' or e.due_since is not null)), '[]') as edits,
     coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'at', f.at, 'carrier', f.carrier, 'trackingNumber', f.tracking_number,
         'trackingUrl', f.tracking_url, 'lines', f.lines) order by f.id)
       from order_fulfilment f where f.order_id = o.id), '[]') as fulfilments,
     coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'state', r.state, 'amountMinor', r.amount_minor, 'reason', r.reason,
         'at', r.requested_at, 'finishedAt', r.finished_at, 'returnId', r.return_id, 'refusal', r.refusal, 'isOffset', r.kind = 'offset') order by r.n)
       from order_refund r where r.order_id = o.id and r.amount_minor > 0), '[]') as refunds,
     coalesce((select jsonb_agg(${returnJson} order by r.id) from order_return r where r.order_id = o.id), '[]') as returns,
     (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('at', t.at, 'kind', t.kind, 'label', t.label, 'detail', t.detail,
         'traceId', t.trace_id, 'by', t.actor)) || case when t.facts is null then '{}' else jsonb_build_object('facts', t.facts) end order by t.id)
      from order_timeline t where t.order_id = o.id) as timeline
   from placed_order o where o.number = $1`,
);

export const orderByNumber = async (runner: Runner, number: string): Promise<FoundOrder | null> => {
  const [row] = await selectByNumber(runner, [number]);
  if (!row) return null;
  const { linkKey, cartId, checkoutId, placedAt, ...view } = row;
  return { linkKey, cartId, checkoutId, view: { ...view, placedAt: placedAt.toISOString() } };
};
