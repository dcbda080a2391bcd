import type { Acknowledged, Facts } from '../facts/facts.ts';
import { firstCheckoutOf, type Invariant, type Violation, violation } from './invariant.ts';

/** What somebody was told still holds, whoever died since. */
export const acknowledgedHolds: Invariant = {
  name: 'I9',
  title: 'an acknowledged answer survives',
  check: (facts) => facts.acknowledged.flatMap((told) => checks[told.call]?.(told, facts) ?? []),
};

type Told = { id?: string; state?: string; order?: { number: string } | null };

const ofCheckout = ({ who, data }: Acknowledged, { checkouts, orders }: Facts): Violation[] => {
  const { id = '', state, order } = data as Told;
  const checkout = checkouts.find((one) => one.id === id);
  if (!checkout) return [violation(`${who} was told of checkout ${id}, which is not there`, who, id)];
  const placed = orders.find(({ checkoutId }) => checkoutId === firstCheckoutOf(checkout));
  if (order && placed?.number !== order.number)
    return [
      violation(
        `${who} was told of order ${order.number}, but there is ${placed?.number ?? 'none'}`,
        who,
        id,
      ),
    ];
  const stands = checkout.state === 'confirmed' || placed?.status === 'cancelled';
  if (state === 'confirmed' && !(placed && stands))
    return [violation(`${who} was told that checkout ${id} is confirmed; it is ${checkout.state}`, who, id)];
  if ((state === 'cancelled' || state === 'expired') && checkout.state !== state)
    return [violation(`${who} was told that checkout ${id} is ${state}; it is ${checkout.state}`, who, id)];
  return [];
};

const ofOrder = ({ input }: Acknowledged, facts: Facts) =>
  facts.orders.find(({ number }) => number === (input as { number: string }).number);

const ofRefund = (told: Acknowledged, facts: Facts): Violation[] => {
  const order = ofOrder(told, facts);
  const { amountMinor } = told.input as { amountMinor: number };
  const isBack = order && (order.refundsDue > 0 || order.ledgerMinor <= order.totalMinor - amountMinor);
  return isBack
    ? []
    : [violation(`the merchant was told of a refund of ${amountMinor}, which is nowhere`, order?.number)];
};

const checks: Record<string, (told: Acknowledged, facts: Facts) => Violation[]> = {
  'checkout.start': ofCheckout,
  'checkout.pay': ofCheckout,
  'checkout.get': ofCheckout,
  'checkout.resume': ofCheckout,
  'checkout.cancel': ofCheckout,
  'checkout.extend': ofCheckout,
  'order.cancel': (told, facts) => {
    const order = ofOrder(told, facts);
    return order?.status === 'cancelled'
      ? []
      : [
          violation(
            `the merchant was told that an order is cancelled; it is ${order?.status}`,
            order?.number,
          ),
        ];
  },
  'orders.payEdit': ofCheckout,
  'order.edit': (told, facts) => {
    const order = ofOrder(told, facts);
    const { key } = told.input as { key: string };
    return order?.edits.some((edit) => edit.key === key)
      ? []
      : [violation('the merchant was told of a change, which is nowhere', order?.number)];
  },
  'order.refund': ofRefund,
  'return.refund': ofRefund,
};
