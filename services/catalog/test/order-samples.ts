import { randomUUID } from 'node:crypto';
import { orderCancelled, orderConfirmed, orderEditChanged } from '@souk/events/order';
import type { fakeFeed } from '@souk/testkit/fake-feed';

type Feed = ReturnType<typeof fakeFeed>;
export type Thing = { productId: string; variantId: string; quantity?: number };

export type Buyer = { customerId: string | null; email: string };

const lineOf = ({ productId, variantId, quantity = 1 }: Thing) => ({
  ...{ productId, variantId, quantity },
  handle: 'a-thing',
  title: 'A thing',
  variantTitle: 'A thing',
  image: { src: null, alt: '', art: false },
  stall: 'table',
  unitPriceMinor: 1000,
  totalMinor: 1000 * quantity,
});

const whoseOf = (orderId: string, { customerId, email }: Buyer) => ({
  ...{ orderId, email, customerId },
  number: 'S-1',
  key: 'k',
  contactName: null,
  market: 'en-us',
  currency: 'USD',
});

/** Orders as the order service tells of them; answers the order's id. */
export const ordersIn = (feed: Feed) => ({
  confirm: (buyer: Buyer, things: Thing[], orderId: string = randomUUID()) => {
    const event = feed.publish(orderConfirmed, {
      aggregateId: orderId,
      aggregateVersion: 1,
      payload: {
        ...whoseOf(orderId, buyer),
        ...{ checkoutId: randomUUID(), quoteId: randomUUID(), cartId: randomUUID() },
        placedAt: new Date().toISOString(),
        lines: things.map(lineOf),
        steps: [],
        totals: { listMinor: 0, discountMinor: 0, deliveryMinor: 0, taxMinor: 0, totalMinor: 0 },
        address: { name: 'N', line1: 'L', city: 'C', region: 'R', postcode: '1', country: 'US' },
        delivery: { id: 'standard', label: 'Standard', promise: 'soon', deliverBy: 'soon' },
      },
    });
    return { orderId, event };
  },
  cancel: (buyer: Buyer, orderId: string) =>
    feed.publish(orderCancelled, {
      aggregateId: orderId,
      aggregateVersion: 2,
      payload: {
        ...whoseOf(orderId, buyer),
        ...{ reason: 'a test', totalMinor: 0, cancelledAt: new Date().toISOString() },
      },
    }),
  edit: (buyer: Buyer, orderId: string, { added, removed }: { added: Thing[]; removed: Thing[] }) =>
    feed.publish(orderEditChanged, {
      aggregateId: orderId,
      aggregateVersion: 3,
      payload: {
        ...whoseOf(orderId, buyer),
        ...{ editId: randomUUID(), state: 'applied', reason: 'a test', differenceMinor: 0, payUntil: null },
        ...{ added: added.map(lineOf), removed: removed.map(lineOf) },
      },
    }),
});
