import { randomUUID } from 'node:crypto';
import { createTokenSigner } from '@souk/service-kit/identity';
import { expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
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

/** A second process's worth of the same service, on the same database. */
const startReplica = async () => {
  const replica = await buildApp({ ...world.env, PORT: 0 });
  await replica.start();
  const sign = createTokenSigner({ from: 'order', to: 'inventory', key: world.env.IDENTITY_KEY });
  return {
    hold: async (body: object): Promise<number> => {
      const authorization = `Bearer ${await sign({ kind: 'system' })}`;
      const headers = { authorization };
      return (await replica.app.inject({ method: 'POST', url: '/reservations', headers, payload: body }))
        .statusCode;
    },
    close: () => replica.close(),
  };
};
const here = async (body: object): Promise<number> =>
  (await world.order('/reservations', { json: body })).status;

test('two replicas of the desk sell no unit twice', async () => {
  const variantId = await world.addVariant(20);
  const there = await startReplica();
  const lines = [{ variantId, quantity: 1 }];
  const body = () => ({ key: randomUUID(), cartId: randomUUID(), lines, holdSeconds: 600 });
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, place) => (place % 2 ? there.hold(body()) : here(body()))),
  );
  await there.close();
  expect(answers.filter((status) => status === 201).length).toBe(20);
  expect(answers.filter((status) => status === 409).length).toBe(40);
  await world.expectBooksToBalance();
});

test('two replicas that hold plenty together lose none of their promises', async () => {
  const variants = await Promise.all([900, 900].map((count) => world.addVariant(count)));
  const there = await startReplica();
  const body = (place: number) => ({
    key: randomUUID(),
    cartId: randomUUID(),
    lines: (place % 3 ? variants : variants.toReversed()).map((variantId) => ({ variantId, quantity: 2 })),
    holdSeconds: 600,
  });
  const answers = await Promise.all(
    Array.from({ length: 80 }, (_, place) => (place % 2 ? there.hold(body(place)) : here(body(place)))),
  );
  await there.close();
  expect(new Set(answers)).toEqual(new Set([201]));
  for (const variantId of variants) expect((await world.stockOf(variantId)).reserved).toBe(160);
  await world.expectBooksToBalance();
});

test('one hold that cannot be written takes none of the others along, whether there is plenty or not', async () => {
  for (const count of [900, 20]) {
    const variantId = await world.addVariant(count);
    const holds = Array.from({ length: 40 }, (_, place) =>
      here({
        key: place === 20 ? 'not \u0000 a key' : randomUUID(),
        cartId: randomUUID(),
        lines: [{ variantId, quantity: 1 }],
        holdSeconds: 600,
      }),
    );
    const answers = await Promise.all(holds);
    const of = (status: number) => answers.filter((answer) => answer === status).length;
    const sold = Math.min(39, count);
    expect([of(201), of(400), of(409)]).toEqual([sold, 1, 39 - sold]);
    expect((await world.stockOf(variantId)).reserved).toBe(sold);
  }
  await world.expectBooksToBalance();
});

test('one cart at two replicas at once ends with one hold, and both are answered', async () => {
  const [first, second] = await Promise.all([world.addVariant(90), world.addVariant(90)]);
  const there = await startReplica();
  for (let round = 0; round < 12; round++) {
    const cartId = randomUUID();
    const body = (variantId: string) => ({
      key: randomUUID(),
      cartId,
      lines: [{ variantId, quantity: 1 }],
      holdSeconds: 600,
    });
    expect(await Promise.all([here(body(first)), there.hold(body(second))])).toEqual([201, 201]);
  }
  await there.close();
  const reserved = await Promise.all([first, second].map(async (id) => (await world.stockOf(id)).reserved));
  expect(reserved[0]! + reserved[1]!).toBe(12);
  await world.expectBooksToBalance();
});

test('after a storm of everything at once the books balance', async () => {
  const variants = await Promise.all([30, 20, 10].map((count) => world.addVariant(count)));
  const actions = ['claim', 'release', 'unclaim', 'extend'] as const;
  await Promise.all(
    Array.from({ length: 80 }, async (_, place) => {
      const key = randomUUID();
      const lines = variants.slice(place % 3).map((variantId) => ({ variantId, quantity: 1 + (place % 2) }));
      const held = await world.hold(lines, { key });
      if (held.status !== 201) return;
      await Promise.all([world.act(key, actions[place % 4]!), world.act(key, actions[(place + 1) % 4]!)]);
    }),
  );
  await world.expectBooksToBalance();
});
