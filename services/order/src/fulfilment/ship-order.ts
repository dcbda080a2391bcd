import { orderFulfilled } from '@souk/events/order';
import { recordAudit } from '@souk/service-kit/audit';
import { crashPoint } from '@souk/service-kit/crash-point';
import { publish } from '@souk/service-kit/outbox';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Pool, Runner } from '@souk/service-kit/runner';
import { editWaits } from '../edits/edit-waits.ts';
import { changeByHand } from '../orders/changed-by-hand.ts';
import { type LockedOrder, whoseOrder, writeOrder, writeProgress } from '../orders/lock-order.ts';
import { tell } from '../orders/tell.ts';
import type { Units } from './fulfilment-view.ts';
import { added, countOf, fulfilmentOf, leftToShip, moved, shortOf, unitsIn } from './units.ts';

export type ShipOrder = {
  readonly number: string;
  readonly key: string;
  readonly lines: readonly Units[];
  readonly carrier: string;
  readonly trackingNumber: string;
  readonly trackingUrl: string | null;
};

/**
 * Notes a parcel that left: its units count as sent, and the shopper hears of it. The order is fulfilled when nothing
 * is left to send. Stock is not touched: it was sold when the order was paid.
 */
export const shipOrder = async (
  pool: Pool,
  { number, key, ...parcel }: ShipOrder,
  staffId: string,
): Promise<Refusal | null> => {
  const done = await changeByHand(pool, { number, key, kind: 'ship', request: parcel }, async (handle) => {
    const { tx, runner, order } = handle;
    if (order.status !== 'confirmed') return closed(order);
    if (order.hasOpenEdit) return editWaits(number);
    const short = shortOf(order.lines, parcel.lines, leftToShip);
    if (short.length > 0) return tooMany(short);

    const lines = moved(order.lines, parcel.lines, 'shipped');
    const fulfilment = fulfilmentOf(lines);
    await writeProgress(runner, order.id, lines);
    const { id } = await insertFulfilment(runner, order, parcel, staffId);
    const status = fulfilment === 'fulfilled' ? 'fulfilled' : 'confirmed';
    const version = await writeOrder(runner, order, { fulfilment, status });
    await tell(runner, order.id, {
      kind: 'shipped',
      label: `${fulfilment === 'fulfilled' ? 'Sent' : 'Sent in part'}: ${countOf(parcel.lines)} with ${parcel.carrier}`,
      detail: parcel.trackingNumber,
      facts: {
        kind: 'parcel',
        count: unitsIn(parcel.lines),
        carrier: parcel.carrier,
        isLast: fulfilment === 'fulfilled',
      },
    });
    await publish(tx, orderFulfilled, {
      aggregateId: order.id,
      aggregateVersion: version,
      payload: {
        ...whoseOrder(order),
        fulfilmentId: id,
        carrier: parcel.carrier,
        trackingNumber: parcel.trackingNumber,
        trackingUrl: parcel.trackingUrl,
        lines: await describeUnits(runner, order.id, parcel.lines),
        complete: fulfilment === 'fulfilled',
        deliverBy: order.deliverBy,
      },
    });
    await recordAudit(tx, {
      action: 'order.ship',
      entity: 'order',
      entityId: order.id,
      before: { status: order.status, fulfilment: order.fulfilment },
      after: { status, fulfilment, ...parcel },
    });
    await crashPoint('order.shipped.before-commit');
    return null;
  });
  await crashPoint('order.shipped.after-commit');
  return isRefusal(done) ? done : null;
};

const closed = ({ number, status }: LockedOrder): Refusal =>
  refuse(
    'ORDER_CLOSED',
    status === 'cancelled'
      ? `Order ${number} is cancelled. Nothing of it may be sent.`
      : `Everything in order ${number} has been sent.`,
    { status },
  );

const tooMany = (lines: { variantId: string; requested: number; left: number }[]): Refusal =>
  refuse('SHIP_TOO_MANY', 'That is more than is left to send. Look at what is left and try again.', {
    lines,
    errors: lines.map(({ variantId, left }) => ({
      path: `lines.${variantId}`,
      message: left === 0 ? 'Nothing is left to send.' : `Only ${left} left to send.`,
    })),
  });

const insertFulfilment = async (
  runner: Runner,
  order: LockedOrder,
  parcel: Omit<ShipOrder, 'number' | 'key'>,
  staffId: string,
): Promise<{ id: string }> => {
  const { rows } = await runner.query<{ id: string }>(
    `insert into order_fulfilment (order_id, carrier, tracking_number, tracking_url, shipped_by, lines)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [
      order.id,
      parcel.carrier,
      parcel.trackingNumber,
      parcel.trackingUrl,
      staffId,
      JSON.stringify(added(parcel.lines)),
    ],
  );
  if (!rows[0]) throw new Error(`the parcel of order ${order.number} was not written`);
  return rows[0];
};

export type DescribedUnits = {
  variantId: string;
  productId: string;
  handle: string;
  title: string;
  variantTitle: string;
  stall: string;
  image: { src: string | null; alt: string; art: boolean; missing?: string };
  quantity: number;
  unitPriceMinor: number;
  totalMinor: number;
};

/** Units of an order with the names and pictures they were bought under. */
export const describeUnits = async (
  runner: Runner,
  orderId: string,
  units: readonly Units[],
): Promise<DescribedUnits[]> => {
  const { rows } = await runner.query<DescribedUnits>(
    `select distinct on (l.variant_id) l.variant_id as "variantId", l.product_id as "productId", l.handle, l.title,
       coalesce(l.variant_title, '') as "variantTitle", l.stall, l.image, u.quantity, l.unit_price_minor as "unitPriceMinor",
       l.unit_price_minor * u.quantity as "totalMinor"
     from jsonb_to_recordset($2::jsonb) as u ("variantId" uuid, quantity int)
     join order_line l on l.order_id = $1 and l.variant_id = u."variantId" order by l.variant_id, l.position`,
    [orderId, JSON.stringify(added(units))],
  );
  return rows;
};
