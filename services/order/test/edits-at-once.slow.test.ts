import { describe, expect, test } from 'vitest';
import { editing } from './editing.ts';
import { startOrder } from './start-order.ts';
import { declinedCard } from './world/money.ts';

const shop = await startOrder();
const { buyToEdit, sell, expectAllAgree, soldUnits } = editing(shop);

/** The same numbers for the same seed. */
const randomOf = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** Whatever anybody may do to an order, with whatever they choose. */
const doSomething = async (
  order: Awaited<ReturnType<typeof buyToEdit>>,
  things: readonly string[],
  random: (below: number) => number,
): Promise<{ status: number; body: { code?: string } }> => {
  const thing = () => things[random(things.length)]!;
  const latest = async () => (await order.see()).edits.length > 0;
  switch (random(9)) {
    case 0:
    case 1:
      return order.edit({ [thing()]: random(4) });
    case 2:
      return order.edit({ [thing()]: random(3), [thing()]: random(5) });
    case 3:
    case 4:
      return (await latest()) ? order.payEdit() : { status: 404, body: {} };
    case 5:
      return (await latest()) ? order.payEdit({ paymentMethodId: declinedCard }) : { status: 404, body: {} };
    case 6:
      return (await latest()) ? order.withdrawEdit() : { status: 404, body: {} };
    case 7:
      return order.refund(1 + random(3_000));
    default:
      return random(4) === 0 ? order.cancel() : order.ship({ [thing()]: 1 });
  }
};

describe('money, books, papers and stock agree, whatever staff and shopper do to one order at once', () => {
  test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('seed %i', async (seed) => {
    const random = randomOf(seed * 7_919);
    const order = await buyToEdit();
    shop.world.edits.prices.set(order.a, 7_000).set(order.b, 6_500);
    const things = [order.a, order.b, sell(3_000), sell(9_900)];
    for (let round = 0; round < 5; round++) {
      const answers = await Promise.all([1, 2, 3].map(() => doSomething(order, things, random)));
      for (const { status, body } of answers) expect(status, JSON.stringify(body)).toBeLessThan(500);
    }
    // What still waits is taken back, so that nothing is left open.
    if ((await order.see()).edits.some(({ state }) => state === 'payment_due')) await order.withdrawEdit();
    await order.rests();
    const view = await order.see();
    const left = (variantId: string): number =>
      view.lines
        .filter((line) => line.variantId === variantId)
        .reduce((sum, line) => sum + line.quantity - line.withdrawnQuantity, 0);
    const isCancelled = view.status === 'cancelled';
    const units = Object.fromEntries(things.map((thing) => [thing, isCancelled ? 0 : left(thing)]));
    if (!isCancelled) return expectAllAgree(order, view.leftToRefundMinor, units);
    expect(view.leftToRefundMinor).toBe(0);
    expect(await order.ledgerMinor()).toBe(0);
    for (const id of await order.checkouts()) expect(shop.netOf(id)).toBe(0);
    for (const thing of things) expect(await soldUnits(order, thing)).toBe(0);
  });
});
