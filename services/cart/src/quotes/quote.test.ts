import { expect, test } from 'vitest';
import { allocate } from './allocate.ts';
import { priceLines, type QuoteInput, type QuoteLine } from './quote.ts';

const line = (more: Partial<QuoteLine> & { listPriceMinor: number }): QuoteLine => ({
  title: 'Thing',
  quantity: 1,
  unitPriceMinor: more.listPriceMinor,
  saleLabel: null,
  saleUntil: null,
  stall: 'home',
  taxable: true,
  ...more,
});

const daypack = line({
  title: 'Pomegranate Daypack',
  listPriceMinor: 9800,
  unitPriceMinor: 8400,
  saleLabel: 'Autumn sale',
  saleUntil: new Date('2026-11-30T04:59:00Z'),
  stall: 'bags',
});
const lantern = { code: 'LANTERN', label: '10% off Bags', percent: 10, stall: 'bags', minimumMinor: 5000 };
const standard = { label: 'Standard', priceMinor: 590, freeFromMinor: 7500 };
const seattle = { place: 'Seattle', rate: 10350 };

test('every price shows its working, to the cent', () => {
  const priced = priceLines({
    currency: 'USD',
    lines: [
      daypack,
      line({ title: 'Rose Teapot', listPriceMinor: 4800, stall: 'table' }),
      line({ title: 'Clover Socks', listPriceMinor: 1150, quantity: 2, stall: 'wear' }),
    ],
    promotion: lantern,
    delivery: standard,
    tax: seattle,
  });
  expect(priced.steps).toEqual([
    { kind: 'list', label: 'List prices', detail: '4 things', amountMinor: 16900 },
    { kind: 'sale', label: 'Autumn sale', detail: 'Pomegranate Daypack, until 29 November', amountMinor: -1400 },
    { kind: 'promotion', label: 'Code LANTERN', detail: '10% off Bags, on $84.00', amountMinor: -840 },
    { kind: 'delivery', label: 'Delivery', detail: 'Standard, free from $75', amountMinor: 0 },
    { kind: 'tax', label: 'Sales tax, Seattle', detail: '10.35% of $146.60, rounded once', amountMinor: 1517 },
  ]);
  expect(priced.totalMinor).toBe(16177);
});

test('a code below its minimum takes nothing off, and delivery below its threshold costs', () => {
  const cheap = line({ listPriceMinor: 4900, stall: 'bags' });
  const priced = priceLines({ currency: 'USD', lines: [cheap], promotion: lantern, delivery: standard, tax: null });
  expect(priced).toMatchObject({ savedByCodeMinor: 0, deliveryMinor: 590, totalMinor: 5490 });
});

test('the threshold of free delivery is met after discounts, not before', () => {
  const everything = { ...lantern, stall: null, minimumMinor: 0 };
  const at = (listPriceMinor: number) =>
    priceLines({ currency: 'USD', lines: [line({ listPriceMinor })], promotion: everything, delivery: standard, tax: null });
  expect(at(8000).deliveryMinor).toBe(590);
  expect(at(8334).deliveryMinor).toBe(0);
});

/** A small generator with a seed (mulberry32, Tommy Ettinger, public domain): the same numbers on every run. */
const generator = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

test('whatever is in the bag, the steps add up to the total and no line goes below nothing', () => {
  const random = generator(7);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  for (let round = 0; round < 3000; round++) {
    const lines = Array.from({ length: 1 + upTo(6) }, () => {
      const listPriceMinor = upTo(50_000);
      return line({
        listPriceMinor,
        unitPriceMinor: random() < 0.4 ? upTo(listPriceMinor) : listPriceMinor,
        quantity: 1 + upTo(98),
        stall: random() < 0.5 ? 'bags' : 'home',
        saleLabel: random() < 0.5 ? 'Autumn sale' : null,
        taxable: random() < 0.8,
      });
    });
    const input: QuoteInput = {
      currency: 'USD',
      lines,
      promotion: random() < 0.7 ? { ...lantern, percent: 1 + upTo(99), stall: random() < 0.5 ? 'bags' : null } : null,
      delivery: random() < 0.8 ? standard : null,
      tax: random() < 0.8 ? { place: 'Anywhere', rate: upTo(20_000) } : null,
    };
    const priced = priceLines(input);
    expect(priced.steps.reduce((sum, step) => sum + step.amountMinor, 0)).toBe(priced.totalMinor);
    expect(priced.listMinor - priced.discountMinor + priced.deliveryMinor + priced.taxMinor).toBe(priced.totalMinor);
    expect(priced.lineDiscountsMinor.reduce((sum, share) => sum + share, 0)).toBe(priced.savedByCodeMinor);
    for (const [place, share] of priced.lineDiscountsMinor.entries()) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(lines[place]!.unitPriceMinor * lines[place]!.quantity);
    }
  }
});

test('an amount is split without losing a cent, the largest remainders first', () => {
  expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
  expect(allocate(5, [3, 7])).toEqual([2, 3]);
  expect(allocate(7, [0, 0])).toEqual([0, 0]);
});
