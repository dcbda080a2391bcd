import { markets } from '@souk/service-kit/markets';
import { expect, test } from 'vitest';
import { type LineToQuote, quoteLines } from './quote.ts';
import { shareWithin } from './split-amount.ts';

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
  taxable: true,
  ...more,
});
const germany = {
  promotions: [],
  delivery: { id: 'standard', label: 'Standard', priceMinor: 1190, freeFromMinor: null },
  tax: { place: 'Germany', ratePpm: 190_000, included: true },
  market: markets['de-de'],
  now: new Date('2026-11-23T10:00:00Z'),
};

test('19% within 119.00 are 19.00, and half a cent goes up', () => {
  expect(shareWithin(11_900, 190_000)).toBe(1900);
  expect(shareWithin(0, 190_000)).toBe(0);
  expect(shareWithin(21, 50_000)).toBe(1);
  expect(shareWithin(10, 50_000)).toBe(0);
});

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
  const quoted = quoteLines({ ...germany, delivery: null, lines: [line({ taxable: false })] });
  expect(quoted).toMatchObject({ totalMinor: 11_900, taxMinor: 0, lines: [{ taxMinor: 0 }] });
});
