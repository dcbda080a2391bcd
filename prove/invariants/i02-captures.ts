import { firstCheckoutOf, type Invariant, violation } from './invariant.ts';

/** Each payment is taken at most once, within what was authorised; gateway and order books tell the same, in one money. */
export const moneyIsTakenOnce: Invariant = {
  name: 'I2',
  title: 'money: captured once, never above authorised, both books agree',
  check: ({ gateway, intents, checkouts, orders }) => {
    const takenWrongly = gateway.flatMap((one) => [
      ...(one.captures > 1
        ? [violation(`${one.intent} was captured ${one.captures} times`, one.intent)]
        : []),
      ...(one.capturedMinor > one.authorisedMinor
        ? [
            violation(
              `${one.intent}: ${one.capturedMinor} captured of ${one.authorisedMinor} authorised`,
              one.intent,
            ),
          ]
        : []),
    ]);
    const firstOf = new Map(checkouts.map((checkout) => [checkout.id, firstCheckoutOf(checkout)]));
    const book = new Map(gateway.map((one) => [one.intent, one]));
    const disagreeing = orders
      .filter(({ refundsDue }) => refundsDue === 0)
      .flatMap(({ number, checkoutId, ledgerMinor }) => {
        const kept = intents
          .filter((intent) => firstOf.get(intent.checkoutId) === checkoutId)
          .map(({ providerId }) => book.get(providerId ?? ''))
          .reduce((sum, one) => sum + (one ? one.capturedMinor - one.refundedMinor : 0), 0);
        return kept === ledgerMinor
          ? []
          : [
              violation(
                `order ${number}: the gateway keeps ${kept}, the order's book says ${ledgerMinor}`,
                number,
                checkoutId,
              ),
            ];
      });
    const inOtherMoney = orders.flatMap(({ number, checkoutId, currency }) =>
      intents
        .filter((intent) => firstOf.get(intent.checkoutId) === checkoutId)
        .flatMap(({ providerId }) => book.get(providerId ?? '')?.currencies ?? [])
        .filter((paidIn) => paidIn !== currency.toLowerCase())
        .map((paidIn) =>
          violation(`order ${number} is in ${currency}, and was paid in ${paidIn}`, number, checkoutId),
        ),
    );
    return [...takenWrongly, ...disagreeing, ...inOtherMoney];
  },
};
