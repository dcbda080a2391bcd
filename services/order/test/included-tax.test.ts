import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { buyThings } from './buying.ts';
import { returnUrl, startOrder } from './start-order.ts';

const shop = await startOrder();
const { pool } = shop.service;
const staff = shop.call({ kind: 'staff', id: randomUUID(), role: 'manager', sessionId: 's' });
const within = (minor: number, ppm: number): number => Math.round((minor * ppm) / (1_000_000 + ppm));

/** Buys in Germany: euros, with 19% in every price and in the delivery. */
const buyInGermany = (unitPriceMinor: number, quantity = 1) =>
  buyThings(shop, [{ unitPriceMinor, quantity }], {
    ...{ market: 'de-de', currency: 'EUR', taxIncluded: true, deliveryMinor: 490 },
    taxMinor: within(unitPriceMinor * quantity + 490, 190_000),
  });

const creditedTax = async (number: string): Promise<{ amountMinor: number; taxMinor: number }[]> => {
  const { rows } = await pool.query(
    `select (d.content ->> 'amountMinor')::int as "amountMinor", (d.content ->> 'taxMinor')::int as "taxMinor"
     from document d join placed_order o on o.id = d.order_id
     where o.number = $1 and d.kind = 'credit_note' order by d.n`,
    [number],
  );
  return rows;
};

const refund = async (number: string, amountMinor: number): Promise<void> => {
  const notes = (await creditedTax(number)).length;
  const json = { key: randomUUID(), amountMinor, reason: 'A scratch' };
  expect((await staff(`/orders/${number}/refunds`, { json })).status).toBe(201);
  await vi.waitFor(async () => expect(await creditedTax(number)).toHaveLength(notes + 1), { timeout: 8_000 });
};

test('an order whose prices include tax is charged its prices, and its tax is a share of them', async () => {
  const { number } = await buyInGermany(11_410);
  const order = await (await staff(`/orders/${number}`)).json();
  expect(order).toMatchObject({
    currency: 'EUR',
    totals: { totalMinor: 11_900, taxMinor: 1_900, taxIncluded: true },
  });
});

test('an order whose prices include tax grows by the prices of what is added, and its tax by what they hold', async () => {
  const { number, key } = await buyInGermany(11_410);
  const socks = randomUUID();
  shop.world.edits.prices.set(socks, 2_000);
  const json = {
    ...{ key: randomUUID(), lines: [{ variantId: socks, quantity: 1 }], reason: 'They wrote to us' },
    expectedDifferenceMinor: 2_000,
  };
  const edited = await staff(`/orders/${number}/edits`, { json });
  const [edit] = ((await edited.json()) as { edits: { id: string }[] }).edits;
  const payment = { key: randomUUID(), method: 'card', returnUrl };
  const paid = await shop.call({ kind: 'guest' })(`/orders/${number}/edits/${edit!.id}/pay?key=${key}`, {
    json: payment,
  });
  expect(await paid.json()).toMatchObject({ state: 'confirmed' });
  expect(await (await staff(`/orders/${number}`)).json()).toMatchObject({
    totals: { totalMinor: 13_900, taxMinor: 2_100, taxIncluded: true },
    edits: [{ state: 'applied', differenceMinor: 2_000 }],
  });
});

test('no order is made of a quote that adds tax which its prices include', async () => {
  const { number } = await buyInGermany(5_000);
  await expect(
    pool.query('update placed_order set total_minor = total_minor + tax_minor where number = $1', [number]),
  ).rejects.toThrow('order_totals');
});

test('refunds in parts give back the tax in them, to the cent, however they are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 100, max: 90_000 }),
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }),
      async (priceMinor, percents) => {
        const { number } = await buyInGermany(priceMinor);
        const { totals } = (await (await staff(`/orders/${number}`)).json()) as {
          totals: { totalMinor: number; taxMinor: number };
        };
        let leftMinor = totals.totalMinor;
        for (const percent of percents) {
          const partMinor = Math.max(1, Math.floor((leftMinor * percent) / 100));
          await refund(number, partMinor);
          leftMinor -= partMinor;
        }
        if (leftMinor > 0) await refund(number, leftMinor);
        const notes = await creditedTax(number);
        expect(notes.reduce((sum, note) => sum + note.taxMinor, 0)).toBe(totals.taxMinor);
        for (const note of notes)
          expect(
            Math.abs(note.taxMinor - (note.amountMinor * totals.taxMinor) / totals.totalMinor),
          ).toBeLessThan(1.001);
      },
    ),
    { numRuns: 8 },
  );
}, 60_000);

test('sales of two currencies stand apart', async () => {
  await buyThings(shop, [{ unitPriceMinor: 7_000 }]);
  const ask = async (currency: string) =>
    (await (await staff(`/sales?period=7d&currency=${currency}`)).json()) as {
      totals: { takingsMinor: number };
    };
  const before = [await ask('EUR'), await ask('USD')];
  await buyInGermany(3_000, 2);
  const after = [await ask('EUR'), await ask('USD')];
  expect(after.map(({ totals }, place) => totals.takingsMinor - before[place]!.totals.takingsMinor)).toEqual([
    6_490, 0,
  ]);
});

test('a bound of totals is in the shop’s own money, and what was paid in other money is no answer to it', async () => {
  const dollars = await buyThings(shop, [{ unitPriceMinor: 77_000 }]);
  const euros = await buyInGermany(77_000);
  const found = async (bound: string) =>
    ((await (await staff(`/orders?${bound}`)).json()) as { items: { number: string }[] }).items.map(
      ({ number }) => number,
    );
  expect(await found('minTotalMinor=77000')).toEqual([dollars.number]);
  expect(await found('maxTotalMinor=90000')).not.toContain(euros.number);
});
