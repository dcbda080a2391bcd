import type { LineProgress } from '../fulfilment/units.ts';
import type { Runner } from '../runner.ts';
import type { OrderView } from './order-view.ts';

/** An order nobody else can change until the transaction ends. */
export type LockedOrder = {
  id: string;
  checkoutId: string;
  number: string;
  linkKey: string;
  status: OrderView['status'];
  fulfilment: OrderView['fulfilment'];
  email: string;
  contactName: string | null;
  customerId: string | null;
  market: string;
  currency: string;
  totalMinor: number;
  refundedMinor: number;
  lines: LineProgress[];
};

const facts = `o.id, o.checkout_id as "checkoutId", o.number, o.link_key as "linkKey", o.status, o.fulfilment, o.email,
  o.contact_name as "contactName", o.customer_id as "customerId", o.market, o.currency, o.total_minor as "totalMinor",
  o.refunded_minor as "refundedMinor"`;

/** The checkout's row is locked before the order's, as a driver's commit does: otherwise two of them could wait for each other. */
export const lockOrder = async (runner: Runner, number: string): Promise<LockedOrder | null> => {
  await runner.query(
    'select id from checkout where id = (select checkout_id from placed_order where number = $1) for update',
    [number],
  );
  const { rows } = await runner.query<Omit<LockedOrder, 'lines'>>(
    `select ${facts} from placed_order o where o.number = $1 for update`,
    [number],
  );
  const [order] = rows;
  return order ? { ...order, lines: await progressOf(runner, order.id) } : null;
};

/** Where the units of an order are, line by line. */
const progressOf = async (runner: Runner, orderId: string): Promise<LineProgress[]> => {
  const { rows } = await runner.query<LineProgress>(
    `select l.variant_id as "variantId", sum(l.quantity)::int as quantity, coalesce(max(p.shipped), 0) as shipped,
       coalesce(max(p.withdrawn), 0) as withdrawn, coalesce(max(p.on_return), 0) as "onReturn", coalesce(max(p.returned), 0) as returned
     from order_line l left join order_line_progress p on p.order_id = l.order_id and p.variant_id = l.variant_id
     where l.order_id = $1 group by l.variant_id order by min(l.position)`,
    [orderId],
  );
  return rows;
};

/** Writes where units are now. */
export const writeProgress = async (
  runner: Runner,
  orderId: string,
  lines: readonly LineProgress[],
): Promise<void> => {
  await runner.query(
    `insert into order_line_progress (order_id, variant_id, quantity, shipped, withdrawn, on_return, returned)
     select $1, l.* from jsonb_to_recordset($2::jsonb)
       as l ("variantId" uuid, quantity int, shipped int, withdrawn int, "onReturn" int, returned int)
     on conflict (order_id, variant_id) do update set shipped = excluded.shipped, withdrawn = excluded.withdrawn,
       on_return = excluded.on_return, returned = excluded.returned`,
    [orderId, JSON.stringify(lines)],
  );
};

type OrderChange = Partial<Pick<LockedOrder, 'status' | 'fulfilment' | 'refundedMinor'>>;

/** Changes a locked order; answers its new version, which its event carries. */
export const writeOrder = async (
  runner: Runner,
  order: LockedOrder,
  change: OrderChange = {},
): Promise<number> => {
  const next = { ...order, ...change };
  const { rows } = await runner.query<{ version: number }>(
    `update placed_order set status = $2, fulfilment = $3, refunded_minor = $4, version = version + 1 where id = $1 returning version`,
    [order.id, next.status, next.fulfilment, next.refundedMinor],
  );
  if (!rows[0]) throw new Error(`order ${order.number} is gone`);
  return rows[0].version;
};

/** There is something new to drive for the checkout of an order; whoever drives it now sees the nudge. */
export const wakeCheckout = async (runner: Runner, { checkoutId }: LockedOrder): Promise<void> => {
  await runner.query(
    'update checkout set nudge = nudge + 1, version = version + 1, changed_at = clock_timestamp(), due_at = clock_timestamp() where id = $1',
    [checkoutId],
  );
};

/** Whose order it is, as every event of it says. */
export const whoseOrder = (order: LockedOrder) => ({
  orderId: order.id,
  number: order.number,
  key: order.linkKey,
  email: order.email,
  contactName: order.contactName,
  customerId: order.customerId,
  market: order.market,
  currency: order.currency,
});
