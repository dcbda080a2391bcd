import { randomBytes } from 'node:crypto';
import { orderConfirmed } from '@souk/events/order';
import { crashPoint } from '@souk/service-kit/crash-point';
import { publish } from '@souk/service-kit/outbox';
import { inOneTransaction, type Pool } from '@souk/service-kit/runner';
import type { StoredCheckout } from '../checkout/checkout-row.ts';
import { commitProgress, giveBackLease } from '../checkout/commit-progress.ts';
import { nextAction } from '../checkout/next-action.ts';
import { confirm } from '../checkout/settle.ts';
import { insertOrder } from './insert-order.ts';

/**
 * The money is there: the checkout is confirmed, the order written and `order.confirmed` published, in one
 * transaction. What is left to close (the coupon's use, another attempt's intent) is due for the sweeper.
 */
export const confirmOrder = async (pool: Pool, stored: StoredCheckout): Promise<StoredCheckout> => {
  const checkout = confirm(stored.checkout);
  const due = nextAction(checkout, stored.now).kind === 'call' ? 0 : null;
  await crashPoint('order.confirmed.before-commit');
  const confirmed = await inOneTransaction(pool, async (runner, tx) => {
    const moved = await commitProgress(runner, stored, { checkout, release: { dueInMs: due } });
    const linkKey = randomBytes(16).toString('base64url');
    const order = await insertOrder(runner, stored, linkKey);
    const { quote } = stored;
    await publish(tx, orderConfirmed, {
      aggregateId: order.id,
      aggregateVersion: 1,
      payload: {
        orderId: order.id,
        number: order.number,
        key: linkKey,
        checkoutId: checkout.id,
        quoteId: quote.id,
        cartId: checkout.cartId,
        customerId: order.customerId,
        email: stored.email,
        contactName: stored.contactName,
        market: quote.market,
        currency: quote.currency,
        placedAt: order.placedAt.toISOString(),
        lines: quote.lines,
        steps: quote.steps,
        totals: {
          listMinor: quote.listMinor,
          discountMinor: quote.discountMinor,
          deliveryMinor: quote.deliveryMinor,
          taxMinor: quote.taxMinor,
          taxIncluded: quote.taxIncluded ?? false,
          totalMinor: quote.totalMinor,
        },
        address: quote.address,
        delivery: quote.delivery,
      },
    });
    const placed = { id: order.id, number: order.number, key: linkKey, refundDue: false, isCancelled: false };
    return { unseen: moved.unseen, stored: { ...moved.stored, order: placed } };
  });
  await crashPoint('order.confirmed.after-commit');
  if (confirmed.unseen) await giveBackLease(pool, stored);
  return confirmed.stored;
};
