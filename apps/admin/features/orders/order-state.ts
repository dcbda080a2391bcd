import type { Order } from './order-types';

export type OrderState = { label: string; tone: 'to-do' | 'good' | 'ended' };

const states: Record<Order['status'], OrderState> = {
  confirmed: { label: 'Paid, to send', tone: 'to-do' },
  fulfilled: { label: 'On its way', tone: 'good' },
  cancelled: { label: 'Cancelled', tone: 'ended' },
};

/** An order's state in the words of the desk. A refund under way is part of it: somebody is waiting for money. */
export function orderState(order: Pick<Order, 'status'> & Partial<Pick<Order, 'refund'>>): OrderState {
  if (order.status === 'cancelled' && order.refund) {
    const label = order.refund.state === 'done' ? 'Cancelled and refunded' : 'Cancelled, refund on its way';
    return { label, tone: 'ended' };
  }
  return states[order.status];
}
