import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Problem, startInventory } from './stock-world.ts';

const world = await startInventory();

test('two hundred buyers of the last fifty units: exactly fifty hold one', async () => {
  const variantId = await world.addVariant(50);
  const answers = await Promise.all(
    Array.from({ length: 200 }, () => world.hold([{ variantId, quantity: 1 }])),
  );
  expect(answers.filter(({ status }) => status === 201).length).toBe(50);
  const refused = answers.filter(({ status }) => status === 409);
  expect(refused.length).toBe(150);
  expect(((await refused[0]!.json()) as Problem).code).toBe('OUT_OF_STOCK');
  expect(await world.stockOf(variantId)).toMatchObject({
    onHand: 50,
    reserved: 50,
    available: 0,
    band: 'out',
  });
  await world.expectBooksToBalance();
});

test('baskets that share variants in any order are held whole or not at all, and never wait for each other', async () => {
  const variants = await Promise.all([7, 5, 3].map((count) => world.addVariant(count)));
  const baskets = Array.from({ length: 60 }, (_, place) => {
    const turned = [...variants.slice(place % 3), ...variants.slice(0, place % 3)];
    return turned.slice(0, 1 + (place % 3)).map((variantId) => ({ variantId, quantity: 1 }));
  });
  const answers = await Promise.all(baskets.map((lines) => world.hold(lines)));
  const held = baskets.filter((_, place) => answers[place]!.status === 201).flat();
  for (const [place, count] of [7, 5, 3].entries()) {
    const units = held.filter(({ variantId }) => variantId === variants[place]).length;
    expect((await world.stockOf(variants[place]!)).reserved).toBe(units);
    expect(units).toBeLessThanOrEqual(count);
  }
  await world.expectBooksToBalance();
});

test('two replicas of the desk sell no unit twice', async () => {
  const variantId = await world.addVariant(20);
  const { buildApp } = await import('../src/app.ts');
  const replica = await buildApp({ ...world.env, PORT: 0 });
  await replica.start();
  try {
    const body = () => ({
      key: randomUUID(),
      cartId: randomUUID(),
      lines: [{ variantId, quantity: 1 }],
      holdSeconds: 600,
    });
    const sign = await world.order('/health/live');
    expect(sign.status).toBe(200);
    const { createTokenSigner } = await import('@souk/service-kit/identity');
    const token = await createTokenSigner({ from: 'order', to: 'inventory', key: world.env.IDENTITY_KEY })({
      kind: 'system',
    });
    const there = () =>
      replica.app.inject({
        method: 'POST',
        url: '/reservations',
        headers: { authorization: `Bearer ${token}` },
        payload: body(),
      });
    const here = async () => ({ statusCode: (await world.order('/reservations', { json: body() })).status });
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, place) => (place % 2 ? there() : here())),
    );
    expect(answers.filter(({ statusCode }) => statusCode === 201).length).toBe(20);
    expect(answers.filter(({ statusCode }) => statusCode === 409).length).toBe(40);
  } finally {
    await replica.close();
  }
  await world.expectBooksToBalance();
});
