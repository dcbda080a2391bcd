import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { EditQuote } from '../src/edits/edit-quote.shapes.ts';
import { bodyOf, guest, pictured, seattle, sellPictured, startCart } from './cart-world.ts';

const world = await startCart();
await sellPictured(world);
const order = world.call(undefined, { from: 'order' });
const address = { country: seattle.country, region: seattle.region, postcode: seattle.postcode };
const { daypack, teapot } = pictured;

type Units = { quantity: number; amountMinor: number };
const quoteEdit = async (
  { kept = [], added = [] }: { kept?: { taxRatePpm?: number; now: Units; stays: Units }[]; added?: object[] },
  status = 200,
) => {
  const json = {
    market: 'en-us',
    address,
    added,
    kept: kept.map((one) => ({ variantId: teapot.variantId, title: 'Rose Teapot', ...one })),
  };
  return (await bodyOf(order('/edit-quotes', { json }), status)) as unknown as EditQuote;
};

test('kept units keep what was paid for them, added units cost what they cost now, each with its tax', async () => {
  // Two teapots were paid with 10% off: one goes, and a daypack comes at its sale price.
  const edit = await quoteEdit({
    kept: [{ now: { quantity: 2, amountMinor: 8_640 }, stays: { quantity: 1, amountMinor: 4_320 } }],
    added: [{ variantId: daypack.variantId, quantity: 1 }],
  });
  expect(edit.removed).toEqual({
    ...{ goodsMinor: 4_320, taxMinor: 447, totalMinor: 4_767 },
    taxes: [{ ratePpm: 103_500, netMinor: 4_320, taxMinor: 447 }],
  });
  expect(edit.added).toMatchObject({
    listMinor: 9_800,
    discountMinor: 1_400,
    taxMinor: 869,
    totalMinor: 9_269,
    lines: [{ variantId: daypack.variantId, quantity: 1, unitPriceMinor: 8_400, totalMinor: 8_400 }],
  });
  expect(edit.added!.steps.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(9_269);
  expect(edit.differenceMinor).toBe(9_269 - 4_767);
});

test('what is only taken out needs no price of now, even of things that are no longer sold', async () => {
  const kept = [
    {
      variantId: randomUUID(),
      now: { quantity: 3, amountMinor: 1_000 },
      stays: { quantity: 0, amountMinor: 0 },
    },
  ];
  const edit = await quoteEdit({ kept });
  expect(edit.added).toBeNull();
  expect(edit.removed.goodsMinor).toBe(1_000);
  expect(edit.differenceMinor).toBe(-edit.removed.totalMinor);
});

test('what goes gives back the tax it was sold with, and not what is due on such things today', async () => {
  const now = { quantity: 1, amountMinor: 10_000 };
  const kept = [{ taxRatePpm: 20_000, now, stays: { quantity: 0, amountMinor: 0 } }];
  expect((await quoteEdit({ kept })).removed).toMatchObject({
    ...{ taxMinor: 200, taxes: [{ ratePpm: 20_000, netMinor: 10_000, taxMinor: 200 }] },
  });
});

test('what is not sold cannot be added, and nobody but the order service asks', async () => {
  const added = [{ variantId: randomUUID(), quantity: 1 }];
  expect(await quoteEdit({ added }, 404)).toMatchObject({ code: 'VARIANT_UNKNOWN' });
  const json = { market: 'en-us', address, kept: [], added: [] };
  expect(await bodyOf(world.call(guest())('/edit-quotes', { json }), 403)).toMatchObject({
    code: 'FORBIDDEN',
  });
});
