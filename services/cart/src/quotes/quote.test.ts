import { markets } from '@souk/service-kit/markets';
import { describe, expect, it } from 'vitest';
import type { Promotion } from '../promotions/promotion.ts';
import { type LineToQuote, type QuoteRequest, quoteLines } from './quote.ts';

const market = markets['en-us'];
const now = new Date('2026-11-22T18:00:00Z');

let made = 0;
const line = (more: Partial<LineToQuote>): LineToQuote => ({
  variantId: `0193-${String(++made).padStart(6, '0')}`,
  productId: 'of-no-consequence',
  categoryHandles: [],
  title: 'Thing',
  stall: 'home',
  quantity: 1,
  listPriceMinor: 1000,
  priceMinor: more.listPriceMinor ?? 1000,
  saleLabel: null,
  saleUntil: null,
  taxClass: 'standard',
  ...more,
});

const daypack = line({
  title: 'Pomegranate Daypack',
  stall: 'bags',
  listPriceMinor: 9800,
  priceMinor: 8400,
  saleLabel: 'Autumn sale',
  saleUntil: new Date('2026-11-30T08:00:00Z'),
});
const teapot = line({ title: 'Rose Teapot', stall: 'table', listPriceMinor: 4800 });
const socks = line({ title: 'Clover Socks', stall: 'wear', quantity: 2, listPriceMinor: 1150 });

const lantern: Promotion = {
  id: '01930000-0000-7000-9000-000000000001',
  title: 'Lantern week',
  code: 'LANTERN',
  combines: false,
  offer: { kind: 'percent', percentOff: 10, scope: { kind: 'stall', stall: 'bags' } },
  minimumMinor: 5000,
  startsAt: null,
  endsAt: null,
  usesLimit: null,
  usesTaken: 0,
  customerLimit: null,
  customerUses: 0,
};
const standard = { id: 'standard', label: 'Standard', priceMinor: 590, freeFromMinor: 7500 };
const seattle = { place: 'Seattle', ratePpm: 103500 };
const request = (more: Partial<QuoteRequest>): QuoteRequest => ({
  lines: [daypack, teapot, socks],
  promotions: [lantern],
  delivery: standard,
  tax: seattle,
  market,
  now,
  ...more,
});

describe('a quote', () => {
  it('shows its working, to the cent', () => {
    const quoted = quoteLines(request({}));
    expect(quoted.steps.map(({ facts: _facts, ...said }) => said)).toEqual([
      { kind: 'list', label: 'List prices', detail: '4 things', amountMinor: 16900 },
      {
        kind: 'sale',
        label: 'Autumn sale',
        detail: 'Pomegranate Daypack, until 29 November',
        amountMinor: -1400,
      },
      { kind: 'promotion', label: 'Code LANTERN', detail: '10% off Bags, on $84.00', amountMinor: -840 },
      { kind: 'delivery', label: 'Delivery', detail: 'Standard, free from $75', amountMinor: 0 },
      {
        kind: 'tax',
        label: 'Sales tax, Seattle',
        detail: '10.35% of $146.60, rounded once',
        amountMinor: 1517,
      },
    ]);
    expect(quoted).toMatchObject({
      listMinor: 16900,
      discountMinor: 2240,
      subtotalMinor: 14660,
      taxMinor: 1517,
      totalMinor: 16177,
    });
    expect(quoteLines(request({ promotions: [], delivery: null, tax: null })).totalMinor).toBe(15500);
  });

  it('sends what each step says beside it, to be said in another language', () => {
    expect(quoteLines(request({})).steps.map(({ facts }) => facts)).toEqual([
      { kind: 'list', count: 4, title: null },
      {
        kind: 'sale',
        name: 'Autumn sale',
        count: 1,
        titles: ['Pomegranate Daypack'],
        until: '2026-11-29',
      },
      {
        kind: 'promotion',
        code: 'LANTERN',
        title: 'Lantern week',
        offer: { kind: 'percent', percentOff: 10, scope: { kind: 'named', name: 'Bags' } },
        coveredMinor: 8400,
        shared: false,
        cheapest: false,
      },
      { kind: 'delivery', way: 'standard', label: 'Standard', freeFromMinor: 7500 },
      { kind: 'tax', place: 'Seattle', ratePpm: 103500, taxableMinor: 14660, included: false },
    ]);
  });

  it('of one thing names it', () => {
    const quoted = quoteLines(request({ lines: [daypack] }));
    expect(quoted.steps[0]).toMatchObject({ label: 'List price', detail: 'Pomegranate Daypack' });
    expect(quoted.totalMinor).toBe(8342);
  });

  it('charges delivery below the threshold, measured after discounts', () => {
    const almost = line({ stall: 'bags', listPriceMinor: 7600 });
    expect(quoteLines(request({ lines: [almost], promotions: [] })).deliveryMinor).toBe(0);
    expect(quoteLines(request({ lines: [almost] })).deliveryMinor).toBe(590);
  });

  it('says why a code gives nothing, and takes nothing off', () => {
    const problemOf = (promotion: Promotion, lines = [daypack, teapot]) => {
      const quoted = quoteLines(request({ lines, promotions: [promotion] }));
      expect(quoted.promotionMinor).toBe(0);
      return quoted.problems.get(promotion.id)?.code;
    };
    expect(problemOf({ ...lantern, endsAt: now })).toBe('CODE_EXPIRED');
    expect(problemOf({ ...lantern, startsAt: new Date(now.getTime() + 1) })).toBe('CODE_NOT_STARTED');
    expect(problemOf({ ...lantern, usesLimit: 3, usesTaken: 3 })).toBe('CODE_EXHAUSTED');
    expect(problemOf({ ...lantern, customerLimit: 1, customerUses: 1 })).toBe('CODE_EXHAUSTED');
    expect(problemOf({ ...lantern, minimumMinor: 8401 })).toBe('CODE_MINIMUM');
    expect(problemOf({ ...lantern, minimumMinor: 0 }, [teapot])).toBe('CODE_MINIMUM');
  });

  it('taxes only what tax is due on, after its share of the discount', () => {
    const lines = [daypack, { ...teapot, taxClass: 'none' as const }];
    expect(quoteLines(request({ lines })).taxMinor).toBe(782);
    const oregon = quoteLines(request({ tax: { place: 'Oregon', ratePpm: 0 } }));
    expect(oregon.steps.at(-1)).toMatchObject({ detail: 'none is due in Oregon', amountMinor: 0 });
  });
});
