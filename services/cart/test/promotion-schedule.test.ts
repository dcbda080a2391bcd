import { expect, test } from 'vitest';
import { bodyOf, newGuest, sellOne, startCart } from './cart-world.ts';
import { deskOf } from './promotion-world.ts';

const world = await startCart();
const { make } = deskOf(world);

test('a promotion runs by the clock of the shop, and a draft not at all', async () => {
  const promotionSteps = async () =>
    (await bag.cart()).steps!.filter(({ kind }) => kind === 'promotion').length;
  const variantId = await sellOne(world, { listPriceMinor: 10_000 });
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  await make({ code: null, startsAt: day(1), endsAt: day(2) });
  await make({ code: null, draft: true });
  await make({ code: 'HIDDEN', draft: true });
  const bag = await newGuest(world);
  await bodyOf(bag.add(variantId));
  expect(await promotionSteps()).toBe(0);
  expect((await bag.code('HIDDEN')).status).toBe(404);
  await world.clock.advance(1.5 * 86_400);
  expect(await promotionSteps()).toBe(1);
  await world.clock.advance(86_400);
  expect(await promotionSteps()).toBe(0);
});
