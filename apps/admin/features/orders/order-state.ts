import type { OrderSummary } from './order-types';

export type OrderState = { label: string; tone: 'to-do' | 'good' | 'ended' };
type Known = Pick<OrderSummary, 'status' | 'fulfilment'>;

/** An order's state in the words of the desk. A refund under way is part of it: somebody is waiting for money. */
export function orderState(
  order: Known & { refund?: { state: 'due' | 'done' } | null; refundedMinor?: number },
): OrderState {
  switch (order.status) {
    case 'cancelled':
      if (order.refund)
        return {
          label: order.refund.state === 'done' ? 'Cancelled and refunded' : 'Cancelled, refund on its way',
          tone: 'ended',
        };
      return { label: 'Cancelled', tone: 'ended' };
    case 'fulfilled':
      return { label: order.fulfilment === 'unfulfilled' ? 'Nothing to send' : 'On its way', tone: 'good' };
    case 'confirmed':
      return { label: order.fulfilment === 'partly' ? 'Partly sent' : 'Paid, to send', tone: 'to-do' };
  }
}
