import { randomUUID } from 'node:crypto';
import type { StaffRole } from '@souk/service-kit/identity';
import { expect } from 'vitest';
import type { OrderView } from '../src/orders/order-view.ts';
import type { ReturnSummary } from '../src/returns/return-view.ts';
import type { startOrder } from './start-order.ts';

export type Answered<Body> = {
  status: number;
  body: Body & { code?: string; detail?: string; leftMinor?: number; lines?: unknown; state?: string };
};

/** What the desk does after a sale, in few words. */
export const afterSale = (shop: Awaited<ReturnType<typeof startOrder>>, role: StaffRole = 'manager') => {
  const staff = shop.call({ kind: 'staff', id: randomUUID(), role, sessionId: 's' });
  const post = async <Body = OrderView>(path: string, json: unknown = {}): Promise<Answered<Body>> => {
    const response = await staff(path, { json });
    return { status: response.status, body: (await response.json()) as Answered<Body>['body'] };
  };
  const parcel = { carrier: 'UPS', trackingNumber: '1Z999', trackingUrl: 'https://ups.example/1Z999' };

  /** An order of `quantity` units of one thing and one of another, paid and at rest. */
  const buy = async (quantity = 3) => {
    const shopper = shop.lockQuote();
    const { quote } = shopper;
    const first = quote.lines[0]!;
    const second = { ...first, variantId: randomUUID(), title: 'Fig Candle' };
    first.quantity = quantity;
    first.totalMinor = first.unitPriceMinor * quantity;
    quote.lines.push(second);
    const listMinor = first.totalMinor + second.totalMinor;
    quote.steps[0]!.amountMinor = listMinor;
    quote.listMinor = listMinor;
    quote.totalMinor = listMinor + quote.deliveryMinor + quote.taxMinor;
    const { id } = (await shopper.start()).body;
    const { order } = (await shopper.pay(id)).body;
    await shop.comesToRest(id);
    const number = order!.number;
    const a = first.variantId;
    const b = second.variantId;
    const path = `/orders/${number}`;
    return {
      ...shopper,
      id,
      number,
      a,
      b,
      linkKey: order!.key,
      totalMinor: quote.totalMinor,
      see: async () => (await (await staff(path)).json()) as OrderView,
      ship: (units: Record<string, number>, values: object = {}) =>
        post(`${path}/fulfilments`, { key: randomUUID(), lines: unitsOf(units), ...parcel, ...values }),
      refund: (amountMinor: number, values: object = {}) =>
        post(`${path}/refunds`, { key: randomUUID(), amountMinor, reason: 'A scratch', ...values }),
      cancel: (values: object = {}) =>
        post(`${path}/cancel`, { key: randomUUID(), reason: 'Changed their mind', ...values }),
      askReturn: (units: Record<string, number>, values: object = {}) =>
        post(`${path}/returns`, {
          key: randomUUID(),
          lines: unitsOf(units).map((one) => ({ ...one, reason: 'Too small' })),
          ...values,
        }),
      ledgerMinor: async (): Promise<number> => {
        const { rows } = await shop.service.pool.query(
          `select coalesce(sum(l.amount_minor), 0)::int as due from order_ledger l join placed_order o on o.id = l.order_id where o.number = $1`,
          [number],
        );
        return rows[0].due;
      },
      /** What was published about it; the feed itself may still wait for another transaction. */
      events: async () => {
        const { rows } = await shop.service.pool.query<{ type: string; payload: object }>(
          `select type, payload from outbox where payload ->> 'number' = $1 order by aggregate_version`,
          [number],
        );
        return rows;
      },
    };
  };

  const returns = (id: string) => ({
    approve: () => post<ReturnSummary>(`/returns/${id}/approve`),
    refuse: (reason = 'Worn') => post<ReturnSummary>(`/returns/${id}/refuse`, { reason }),
    receive: (lines: { variantId: string; quantity: number; restock: boolean }[], key = randomUUID()) =>
      post<ReturnSummary>(`/returns/${id}/receive`, { key, lines }),
    refund: (amountMinor: number, key = randomUUID()) =>
      post<ReturnSummary>(`/returns/${id}/refund`, { key, amountMinor }),
  });

  return { staff, post, buy, returns };
};

const unitsOf = (units: Record<string, number>) =>
  Object.entries(units).map(([variantId, quantity]) => ({ variantId, quantity }));

/** The money taken and not given back is what the order's ledger says is due. */
export const expectBooksAgree = async (
  shop: Awaited<ReturnType<typeof startOrder>>,
  order: { id: string; ledgerMinor: () => Promise<number> },
  keptMinor: number,
): Promise<void> => {
  expect(shop.netOf(order.id)).toBe(keptMinor);
  expect(await order.ledgerMinor()).toBe(keptMinor);
};
