import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import type { RateTax } from '@souk/events/rate-tax';
import fc from 'fast-check';
import { extractText } from 'unpdf';
import { expect, test, vi } from 'vitest';
import type { DocumentList } from '../src/invoices/document.queries.ts';
import type { OrderView } from '../src/orders/order-view.ts';
import { settleTaxes } from '../src/taxes/settle-taxes.ts';
import { buyThings } from './buying.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const { pool } = shop.service;
const staff = shop.call({ kind: 'staff', id: randomUUID(), role: 'manager', sessionId: 's' });
const teapot = { title: 'Rose Teapot', unitPriceMinor: 11_410, taxRatePpm: 190_000 };
const honey = { title: 'Thyme Honey', unitPriceMinor: 1_070, taxRatePpm: 70_000 };
type Things = Parameters<typeof buyThings>[1];
const german = { market: 'de-de', currency: 'EUR', taxIncluded: true, deliveryMinor: 490 };

const post = async (path: string, json: object): Promise<OrderView> => {
  const answer = await staff(path, { json: { key: randomUUID(), ...json } });
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  return (await answer.json()) as OrderView;
};
const notesOf = async (number: string): Promise<{ taxMinor: number; taxes: RateTax[] }[]> => {
  const { rows } = await pool.query(
    `select d.content from document d join placed_order o on o.id = d.order_id
     where o.number = $1 and d.kind = 'credit_note' order by d.n`,
    [number],
  );
  return rows.map(({ content }) => content);
};
const taxesOf = async (number: string): Promise<RateTax[]> =>
  (await pool.query('select taxes from placed_order where number = $1', [number])).rows[0].taxes;

/** Buys in Germany: euros, each thing with its rate in its price. */
const buy = async (things: Things = [teapot, honey]) => {
  const bought = await buyThings(shop, things, german);
  await shop.comesToRest(bought.checkoutId);
  const { number, quote, checkoutId } = bought;
  const path = `/orders/${number}`;
  return {
    ...{ number, quote, checkoutId, path },
    ids: quote.lines.map(({ variantId }) => variantId),
    see: async () => (await (await staff(path)).json()) as OrderView,
    refund: async (amountMinor: number, variantIds: string[] = []) => {
      const notes = (await notesOf(number)).length;
      const lines = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
      await post(`${path}/refunds`, { amountMinor, reason: 'Kratzer', lines });
      await vi.waitFor(async () => expect(await notesOf(number)).toHaveLength(notes + 1), { timeout: 8_000 });
      return (await notesOf(number)).at(-1)!;
    },
  };
};

const textOf = async (path: string): Promise<string> => {
  const answer = await staff(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (process.env.KEEP_PAPERS)
    await writeFile(`${process.env.KEEP_PAPERS}${path.replaceAll('/', '-')}`, bytes);
  return (await extractText(bytes, { mergePages: true })).text.normalize('NFKC').replaceAll(/\s+/g, ' ');
};

test('an invoice says net, VAT and gross of each rate, and a credit note too', async () => {
  const order = await buy();
  const invoice = await textOf(`${order.path}/invoice.pdf`);
  expect(invoice).toContain('Steuersatz Netto MwSt. Brutto');
  expect(invoice).toContain('19 % 100,00 € 19,00 € 119,00 €');
  expect(invoice).toContain('7 % 10,00 € 0,70 € 10,70 €');
  expect(invoice, 'once').not.toContain('Darin enthaltene');
  await order.refund(1_070, [order.ids[1]!]);
  const papers = (await (await staff(`${order.path}/documents`)).json()) as DocumentList;
  const note = await textOf(`/credit-notes/${papers[1]!.number}.pdf`);
  expect(note).toContain('7 % 10,00 € 0,70 € 10,70 €');
  expect(note, 'honey is no teapot').not.toContain('19 %');
});

test('papers of the Emirates have the table as well, in their language', async () => {
  const five = { title: 'Rose Teapot', unitPriceMinor: 10_010, taxRatePpm: 50_000 };
  const { number } = await buyThings(shop, [five], { ...german, market: 'ar-ae', currency: 'AED' });
  const text = await textOf(`/orders/${number}/invoice.pdf`);
  expect(text, 'every letter has a glyph').not.toContain('?');
  for (const figure of ['5%', '100.00', '5.00', '105.00']) expect(text).toContain(figure);
});

test('where tax is added, an invoice has its steps as before and no table', async () => {
  const { number } = await buyThings(shop, [{ unitPriceMinor: 5_000 }]);
  expect(await textOf(`/orders/${number}/invoice.pdf`)).not.toContain('Gross');
});

test('no order is made of a quote whose rates do not come to its tax and its total', async () => {
  const shopper = shop.lockQuote();
  Object.assign(shopper.quote, {
    taxes: [{ ratePpm: 103_500, netMinor: shopper.quote.totalMinor - shopper.quote.taxMinor, taxMinor: 1 }],
  });
  expect((await shopper.start()).status).toBeGreaterThanOrEqual(400);
  const { number } = await buy();
  await expect(
    pool.query(
      `update placed_order set taxes = '[{"ratePpm": 190000, "netMinor": 1, "taxMinor": 1}]' where number = $1`,
      [number],
    ),
  ).rejects.toThrow('order_taxes');
});

test('a return gives back the tax of what came back', async () => {
  const order = await buy();
  const [, jar] = order.ids;
  const lines = order.ids.map((variantId) => ({ variantId, quantity: 1 }));
  await post(`${order.path}/fulfilments`, {
    ...{ lines, carrier: 'DHL', trackingNumber: '1', trackingUrl: 'https://dhl.example/1' },
  });
  const asked = await post(`${order.path}/returns`, {
    lines: [{ variantId: jar, quantity: 1, reason: 'Too sweet' }],
  });
  const { id } = asked.returns[0]!;
  await post(`/returns/${id}/approve`, {});
  await post(`/returns/${id}/receive`, { lines: [{ variantId: jar, quantity: 1, restock: true }] });
  await post(`/returns/${id}/refund`, { amountMinor: 1_070 });
  await vi.waitFor(async () => expect(await notesOf(order.number)).toHaveLength(1), { timeout: 8_000 });
  expect((await notesOf(order.number))[0]).toMatchObject({
    taxMinor: 70,
    taxes: [{ ratePpm: 70_000, netMinor: 1_000, taxMinor: 70 }],
  });
});

test('however an order is refunded and then cancelled, all of its tax is back, rate by rate', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 100, max: 90_000 }), { minLength: 2, maxLength: 4 }),
      fc.array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.option(fc.nat(3))), { maxLength: 3 }),
      async (prices, cuts) => {
        const order = await buy(
          prices.map((unitPriceMinor, place) => ({
            ...(place % 2 === 0 ? teapot : honey),
            unitPriceMinor,
          })),
        );
        let leftMinor = order.quote.totalMinor;
        for (const [percent, place] of cuts) {
          const partMinor = Math.max(1, Math.floor((leftMinor * percent) / 100));
          await order.refund(partMinor, place === null ? [] : [order.ids[place % order.ids.length]!]);
          leftMinor -= partMinor;
        }
        await post(`${order.path}/cancel`, { reason: 'Anders überlegt' });
        await shop.comesToRest(order.checkoutId);
        const back = (await notesOf(order.number)).flatMap(({ taxes }) => taxes);
        for (const { ratePpm, netMinor, taxMinor } of await taxesOf(order.number)) {
          const own = back.filter((one) => one.ratePpm === ratePpm);
          expect(own.reduce((sum, one) => sum + one.taxMinor, 0)).toBe(taxMinor);
          expect(own.reduce((sum, one) => sum + one.netMinor, 0)).toBe(netMinor);
        }
      },
    ),
    { numRuns: 8 },
  );
}, 60_000);

test('two refunds at once give back each its part, and together no more tax than there was', async () => {
  // 6.10 with 0.97 in it: halves of which each alone would be rounded up.
  const order = await buy([{ ...teapot, unitPriceMinor: 120 }]);
  expect(order.quote).toMatchObject({ totalMinor: 610, taxMinor: 97 });
  const { id } = await order.see();
  const giveBack = async (n: number) => {
    await pool.query(
      `insert into order_refund (order_id, n, kind, key, reason, amount_minor, requested_by, lines, checkout_id)
       values ($1, $2, 'part', $3, 'Kratzer', 305, 'staff', '[]', $4)`,
      [id, n, `${order.checkoutId}:refund-part:${n}`, order.checkoutId],
    );
    const client = await pool.connect();
    await client.query('begin');
    return {
      client,
      settle: () => settleTaxes(client, { orderId: id, checkoutId: order.checkoutId, n }),
      commit: async () => {
        const done = `update order_refund set state = 'done', finished_at = business_now() where order_id = $1 and n = $2`;
        await client.query(done, [id, n]);
        await client.query('commit');
        client.release();
      },
    };
  };
  const [one, other] = [await giveBack(1), await giveBack(2)];
  await one.settle();
  const settled = other.settle();
  // Time for the other to read too early, if it does not wait.
  await one.client.query('select pg_sleep(0.3)');
  await one.commit();
  await settled;
  await other.commit();
  const { rows } = await pool.query<{ tax: number }>(
    `select sum(taxes_sum(taxes, 'taxMinor'))::int as tax from order_refund where order_id = $1`,
    [id],
  );
  expect(rows[0]!.tax).toBe(order.quote.taxMinor);
});

test('what an edit takes out goes back at the rate it was sold at, and what it adds is told by its own', async () => {
  const order = await buy([{ ...teapot, quantity: 2 }, honey]);
  const socks = randomUUID();
  shop.world.edits.prices.set(socks, 1_500);
  const asked: { taxRatePpm?: number | undefined }[] = [];
  shop.world.edits.heard = ({ kept }) => asked.push(...kept);
  // The world's cart takes a tenth of everything: what is asked of it is what counts here.
  const json = {
    ...{
      lines: [
        { variantId: order.ids[0], quantity: 1 },
        { variantId: socks, quantity: 1 },
      ],
    },
    ...{ reason: 'They wrote to us', expectedDifferenceMinor: 1_500 - 11_410 },
  };
  await post(`${order.path}/edits`, json);
  await vi.waitFor(async () => expect((await order.see()).edits).toMatchObject([{ state: 'applied' }]), {
    timeout: 8_000,
  });
  expect(asked.map(({ taxRatePpm }) => taxRatePpm)).toEqual([190_000, 70_000]);
  await vi.waitFor(async () => expect(await notesOf(order.number)).toHaveLength(2), { timeout: 8_000 });
  const { totals } = await order.see();
  const taxes = await taxesOf(order.number);
  expect(taxes.map(({ ratePpm }) => ratePpm)).toEqual([190_000, 100_000, 70_000]);
  expect(taxes.reduce((sum, one) => sum + one.taxMinor, 0)).toBe(totals.taxMinor);
  expect(taxes[1]).toEqual({ ratePpm: 100_000, netMinor: 1_350, taxMinor: 150 });
  await post(`${order.path}/cancel`, { reason: 'Anders überlegt' });
  await vi.waitFor(
    async () =>
      expect((await notesOf(order.number)).reduce((sum, { taxMinor }) => sum + taxMinor, 0)).toBe(
        totals.taxMinor,
      ),
    { timeout: 8_000 },
  );
  const back = (await notesOf(order.number)).flatMap((note) => note.taxes);
  expect(back.reduce((sum, one) => sum + one.netMinor + one.taxMinor, 0)).toBe(totals.totalMinor);
});
