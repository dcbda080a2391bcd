import type { Runner } from '@souk/service-kit/runner';
import type { LineProgress } from '../fulfilment/units.ts';
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
  /** The day by which it was promised to be there. */
  deliverBy: string | null;
  totalMinor: number;
  refundedMinor: number;
  version: number;
  lines: LineProgress[];
  /** The checkouts it was paid by, the first one first, with what is neither given nor promised back of each. */
  payments: { checkoutId: string; leftMinor: number }[];
  /** An edit of it waits for its goods or its payment. */
  hasOpenEdit: boolean;
};

const facts = `o.id, o.checkout_id as "checkoutId", o.number, o.link_key as "linkKey", o.status, o.fulfilment, o.email,
  o.contact_name as "contactName", o.customer_id as "customerId", o.market, o.currency,
  o.delivery ->> 'deliverBy' as "deliverBy", o.total_minor as "totalMinor",
  o.refunded_minor as "refundedMinor", o.version`;

/**
 * Rows are locked as drivers lock them: checkouts of edits, then the order's own checkout, then the order. Otherwise
 * two could wait for each other.
 */
export const lockOrder = async (runner: Runner, number: string): Promise<LockedOrder | null> => {
  await runner.query(
    `select c.id from placed_order o join checkout c on c.parent_id = o.checkout_id where o.number = $1 order by c.id for update of c`,
    [number],
  );
  return lockOwnOrder(runner, number);
};

/** The same for who holds the lock of the edit's checkout that it is driving. */
export const lockOwnOrder = async (runner: Runner, number: string): Promise<LockedOrder | null> => {
  await runner.query(
    'select id from checkout where id = (select checkout_id from placed_order where number = $1) for update',
    [number],
  );
  const { rows } = await runner.query<Omit<LockedOrder, 'lines' | 'payments'>>(
    `select ${facts}, exists (select from order_edit e where e.order_id = o.id and e.closed_at is null) as "hasOpenEdit"
     from placed_order o where o.number = $1 for update`,
    [number],
  );
  const [order] = rows;
  if (!order) return null;
  return { ...order, lines: await progressOf(runner, order.id), payments: await paymentsOf(runner, order) };
};

const paymentsOf = async (
  runner: Runner,
  { checkoutId }: Pick<LockedOrder, 'checkoutId'>,
): Promise<LockedOrder['payments']> => {
  const { rows } = await runner.query<LockedOrder['payments'][number]>(
    `select c.id as "checkoutId", c.total_minor - coalesce((select sum(r.amount_minor) from order_refund r
       where r.checkout_id = c.id and r.kind <> 'offset' and r.state <> 'refused'), 0)::bigint as "leftMinor"
     from checkout c where c.id = $1 or c.id in (
       select e.checkout_id from order_edit e where e.state = 'applied' and e.order_id = (
         select id from placed_order where checkout_id = $1))
     order by c.parent_id nulls first, c.id`,
    [checkoutId],
  );
  return rows;
};

/** Where the units of an order are, line by line. */
export const progressOf = async (runner: Runner, orderId: string): Promise<LineProgress[]> => {
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
     on conflict (order_id, variant_id) do update set quantity = excluded.quantity, shipped = excluded.shipped, withdrawn = excluded.withdrawn,
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
export const wakeCheckout = async (
  runner: Runner,
  { checkoutId }: Pick<LockedOrder, 'checkoutId'>,
): Promise<void> => {
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
