import { prepared, type Runner } from '../runner.ts';
import type { OrderSummary, OrderView } from './order-view.ts';

/** An order with what decides who may see it. */
export type FoundOrder = { view: OrderView; linkKey: string; cartId: string; checkoutId: string };

type Row = Omit<OrderView, 'placedAt' | 'timeline' | 'refund'> & {
  placedAt: Date;
  linkKey: string;
  cartId: string;
  checkoutId: string;
  refund: OrderView['refund'];
  timeline: OrderView['timeline'];
};

const lineJson = `jsonb_build_object('variantId', l.variant_id, 'productId', l.product_id, 'handle', l.handle, 'title', l.title,
  'variantTitle', l.variant_title, 'stall', l.stall, 'image', l.image, 'quantity', l.quantity, 'unitPriceMinor', l.unit_price_minor,
  'totalMinor', l.total_minor)`;

const selectByNumber = prepared<Row>(
  'order_by_number',
  `select o.id, o.number, o.link_key as "linkKey", o.cart_id as "cartId", o.checkout_id as "checkoutId", o.status, o.placed_at as "placedAt",
     o.email, o.contact_name as "contactName", o.customer_id as "customerId", o.currency, o.market, o.address, o.delivery, o.steps,
     jsonb_build_object('listMinor', o.list_minor, 'discountMinor', o.discount_minor, 'deliveryMinor', o.delivery_minor,
       'taxMinor', o.tax_minor, 'taxLabel', o.tax_label, 'totalMinor', o.total_minor) as totals,
     jsonb_build_object('method', o.payment_method, 'label', o.payment_label) as payment,
     (select jsonb_agg(${lineJson} order by l.position) from order_line l where l.order_id = o.id) as lines,
     (select jsonb_build_object('state', r.state, 'amountMinor', r.amount_minor, 'reason', r.reason, 'requestedAt', r.requested_at)
      from order_refund r where r.order_id = o.id) as refund,
     (select jsonb_agg(jsonb_build_object('at', t.at, 'kind', t.kind, 'label', t.label) order by t.id)
      from order_timeline t where t.order_id = o.id) as timeline
   from placed_order o where o.number = $1`,
);

export const orderByNumber = async (runner: Runner, number: string): Promise<FoundOrder | null> => {
  const [row] = await selectByNumber(runner, [number]);
  if (!row) return null;
  const { linkKey, cartId, checkoutId, placedAt, ...view } = row;
  return { linkKey, cartId, checkoutId, view: { ...view, placedAt: placedAt.toISOString() } };
};

type SummaryRow = Omit<OrderSummary, 'placedAt'> & { placedAt: Date; cursor: string };

const summary = `o.id, o.number, o.status, o.placed_at as "placedAt", o.email, o.contact_name as "contactName", o.customer_id as "customerId",
  o.currency, o.total_minor as "totalMinor", o.payment_label as "paymentLabel", o.placed_at || '|' || o.id as cursor,
  (select sum(l.quantity)::int from order_line l where l.order_id = o.id) as "itemCount",
  (select jsonb_agg(jsonb_build_object('title', l.title, 'variantTitle', l.variant_title, 'image', l.image, 'stall', l.stall,
     'quantity', l.quantity) order by l.position) from order_line l where l.order_id = o.id) as lines`;
const newestFirst = 'order by o.placed_at desc, o.id desc limit';

const selectList = prepared<SummaryRow>(
  'order_list',
  `select ${summary} from placed_order o
   where ($1::text is null or o.search like $1) and ($2::text is null or o.status = $2)
     and ($3::timestamptz is null or (o.placed_at, o.id) < ($3, $4::uuid))
   ${newestFirst} $5`,
);
const selectOfCustomer = prepared<SummaryRow>(
  'order_of_customer',
  `select ${summary} from placed_order o
   where o.customer_id = $1 and ($2::timestamptz is null or (o.placed_at, o.id) < ($2, $3::uuid))
   ${newestFirst} $4`,
);

export type Page = { items: OrderSummary[]; nextCursor: string | null };

/** A page cut after `limit`, with where the next begins; expects one row more than asked for when there is a next. */
const pageOf = (rows: SummaryRow[], limit: number): Page => {
  const items = rows.slice(0, limit);
  return {
    items: items.map(({ cursor: _cursor, placedAt, ...item }) => ({
      ...item,
      placedAt: placedAt.toISOString(),
    })),
    nextCursor: rows.length > limit ? Buffer.from(items.at(-1)?.cursor ?? '').toString('base64url') : null,
  };
};

/** Where a cursor stands: the instant and id of the last order seen. Nothing for a cursor that says neither. */
const positionOf = (after: string | undefined): [string | null, string | null] => {
  const [at, id] = Buffer.from(after ?? '', 'base64url')
    .toString()
    .split('|');
  const sound =
    at !== undefined && id !== undefined && /^\d{4}-[\d :.+-]+$/.test(at) && /^[\da-f-]{36}$/.test(id);
  return sound ? [at, id] : [null, null];
};

const likeOf = (words: string | undefined): string | null =>
  words ? `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : null;

export const listOrders = async (
  runner: Runner,
  { q, status, after, limit }: { q?: string; status?: string; after?: string; limit: number },
): Promise<Page> =>
  pageOf(await selectList(runner, [likeOf(q), status ?? null, ...positionOf(after), limit + 1]), limit);

export const listOrdersOfCustomer = async (
  runner: Runner,
  { customerId, after, limit }: { customerId: string; after?: string; limit: number },
): Promise<Page> =>
  pageOf(await selectOfCustomer(runner, [customerId, ...positionOf(after), limit + 1]), limit);
