import { expect, test } from 'vitest';
import { bodyOf, newGuest, pictured, seattle, sellPictured, startCart } from './cart-world.ts';

const world = await startCart();
await sellPictured(world);

test('the days a product’s page names are those the till offers', async () => {
  const bag = await newGuest(world);
  await bodyOf(bag.add(pictured.teapot.variantId));
  const to = new URLSearchParams({ country: 'US', region: seattle.region, postcode: seattle.postcode });
  const options = await bag.call(`/carts/${bag.id}/delivery-options?${to}`);
  const atTheTill = (await options.json()) as { id: string; deliverBy: string }[];
  const estimate = await bodyOf(world.call({ kind: 'guest' })('/delivery-estimate?market=en-us'));
  const ways = estimate.ways as { id: string; deliverBy: string }[];
  expect(ways.map((way) => [way.id, way.deliverBy])).toEqual(
    atTheTill.map((option) => [option.id, option.deliverBy]),
  );
  const days = ways.map(({ deliverBy }) => deliverBy).sort();
  expect(estimate).toMatchObject({ earliest: days[0], latest: days.at(-1), lastOrderHour: 16 });
  expect((await world.call({ kind: 'guest' })('/delivery-estimate?market=xx-xx')).status).toBe(400);
});
