import { markets } from '@souk/service-kit/markets';
import { expect, test } from 'vitest';
import { type LineToQuote, quoteLines } from './quote.ts';

const line = (more: Partial<LineToQuote>): LineToQuote => ({
  variantId: 'a',
  productId: 'p',
  categoryHandles: [],
  title: 'Teapot',
  stall: 'table',
  quantity: 1,
  listPriceMinor: 11_900,
  priceMinor: 11_900,
  saleLabel: null,
  saleUntil: null,
  taxClass: 'standard',
  ...more,
});
const germany = {
  promotions: [],
  delivery: { id: 'standard', label: 'Standard', priceMinor: 1190, freeFromMinor: null },
  tax: { place: 'Germany', ratePpm: 190_000, reducedPpm: 70_000, included: true },
  market: markets['de-de'],
  now: new Date('2026-11-23T10:00:00Z'),
};

test('tax that prices include is said and adds nothing, and the delivery has its own', () => {
  const quoted = quoteLines({ ...germany, lines: [line({})] });
  expect(quoted).toMatchObject({
    ...{ totalMinor: 13_090, taxMinor: 2090, taxIncluded: true, deliveryTaxMinor: 190 },
    ...{ taxLabel: 'VAT, Germany', lines: [{ taxMinor: 1900 }] },
  });
  expect(quoted.steps.at(-1)).toMatchObject({
    ...{ kind: 'tax', label: 'VAT, Germany', detail: '19% included in €130.90' },
    ...{ amountMinor: 0, includedMinor: 2090 },
  });
});

test('what no tax is due on holds none', () => {
  const quoted = quoteLines({ ...germany, lines: [line({ taxClass: 'none' })] });
  expect(quoted).toMatchObject({ totalMinor: 13_090, taxMinor: 0, lines: [{ taxMinor: 0 }] });
  expect(quoted.taxes, 'and neither does the delivery of it').toEqual([
    { ratePpm: 0, netMinor: 13_090, taxMinor: 0 },
  ]);
});

const honey = line({
  variantId: 'b',
  title: 'Honey',
  taxClass: 'reduced',
  priceMinor: 1070,
  listPriceMinor: 1070,
});

test('honey has 7% in it where teapots have 19, and delivery some of each, by what they cost', () => {
  const delivery = { ...germany.delivery, priceMinor: 490 };
  const quoted = quoteLines({ ...germany, delivery, lines: [line({}), honey] });
  // Of 4.90, 4.50 came with the teapot of 119.00 and 0.40 with the honey of 10.70.
  expect(quoted.taxes).toEqual([
    { ratePpm: 190_000, netMinor: 12_350 - 1972, taxMinor: 1972 },
    { ratePpm: 70_000, netMinor: 1110 - 73, taxMinor: 73 },
  ]);
  expect(quoted).toMatchObject({
    ...{ totalMinor: 11_900 + 1070 + 490, taxMinor: 1972 + 73, deliveryTaxMinor: 72 + 3 },
    lines: [
      { taxMinor: 1900, taxRatePpm: 190_000 },
      { taxMinor: 70, taxRatePpm: 70_000 },
    ],
  });
  const said = quoted.steps.filter(({ kind }) => kind === 'tax').map(({ detail }) => detail);
  expect(said).toEqual(['19% included in €123.50', '7% included in €11.10']);
});

test('what comes off a bag comes off each rate by what its things cost', () => {
  const tenOff = {
    ...{ id: 'p', title: 'Ten', code: 'TEN', combines: false, minimumMinor: 0, startsAt: null, endsAt: null },
    ...{ usesLimit: null, usesTaken: 0, customerLimit: null, customerUses: 0 },
    offer: { kind: 'amount' as const, amountMinor: 1297 },
  };
  const quoted = quoteLines({ ...germany, delivery: null, promotions: [tenOff], lines: [line({}), honey] });
  expect(quoted.lines.map(({ promotionMinor }) => promotionMinor)).toEqual([1190, 107]);
  expect(quoted.taxes).toEqual([
    { ratePpm: 190_000, netMinor: 9000, taxMinor: 1710 },
    { ratePpm: 70_000, netMinor: 900, taxMinor: 63 },
  ]);
});

test('a place without a reduced rate takes its usual one, and says so once', () => {
  const quoted = quoteLines({
    ...germany,
    delivery: null,
    tax: { place: 'Dubai', ratePpm: 50_000, included: true },
    lines: [line({}), honey],
  });
  expect(quoted.taxes).toEqual([{ ratePpm: 50_000, netMinor: 12_352, taxMinor: 618 }]);
});

test('what costs nothing is still brought at the highest rate of what is brought', () => {
  const free = (more: Partial<LineToQuote>) => line({ priceMinor: 0, listPriceMinor: 0, ...more });
  const taxesOf = (lines: LineToQuote[]) => quoteLines({ ...germany, lines }).taxes;
  expect(taxesOf([free({}), free({ variantId: 'b', taxClass: 'reduced' })])).toEqual([
    { ratePpm: 190_000, netMinor: 1000, taxMinor: 190 },
  ]);
  expect(taxesOf([free({ taxClass: 'reduced' })])).toEqual([
    { ratePpm: 70_000, netMinor: 1112, taxMinor: 78 },
  ]);
});
