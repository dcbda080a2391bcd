import { markets } from '@souk/service-kit/markets';
import { describe, expect, it } from 'vitest';
import type { Promotion } from '../promotions/promotion.ts';
import { type LineToQuote, type QuoteRequest, quoteLines } from './quote.ts';

const market = markets['en-us'];
const now = new Date('2026-11-22T18:00:00Z');
const standard = { id: 'standard', label: 'Standard', priceMinor: 590, freeFromMinor: 7500 };
const express = { id: 'express', label: 'Express', priceMinor: 1400, freeFromMinor: null };

let made = 0;
const line = (more: Partial<LineToQuote> & { priceMinor: number }): LineToQuote => ({
  variantId: `0193-${String(++made).padStart(6, '0')}`,
  productId: 'a-product',
  categoryHandles: [],
  title: 'Thing',
  stall: 'home',
  quantity: 1,
  listPriceMinor: more.priceMinor,
  saleLabel: null,
  saleUntil: null,
  taxClass: 'standard',
  ...more,
});
const promotion = (offer: Promotion['offer'], more: Partial<Promotion> = {}): Promotion => ({
  id: `0194-${String(++made).padStart(6, '0')}`,
  title: 'Autumn gift',
  code: null,
  combines: false,
  offer,
  minimumMinor: 0,
  startsAt: null,
  endsAt: null,
  usesLimit: null,
  usesTaken: 0,
  customerLimit: null,
  customerUses: 0,
  ...more,
});
const all = { kind: 'all' } as const;
const percent = (percentOff: number, more: Partial<Promotion> = {}) =>
  promotion({ kind: 'percent', percentOff, scope: all }, more);
const amount = (amountMinor: number, more: Partial<Promotion> = {}) =>
  promotion({ kind: 'amount', amountMinor }, more);
const freeDelivery = (optionIds: string[] | null, more: Partial<Promotion> = {}) =>
  promotion({ kind: 'free-delivery', optionIds }, more);
const quote = (more: Partial<QuoteRequest> & { lines: readonly LineToQuote[] }) =>
  quoteLines({ promotions: [], delivery: null, tax: null, market, now, ...more });

describe('a percentage', () => {
  it('covers a stall, a category or products, and says which', () => {
    const lines = [
      line({ priceMinor: 1000, stall: 'bags', categoryHandles: ['bags', 'day-packs'], productId: 'pack' }),
      line({ priceMinor: 2000, stall: 'wear', categoryHandles: ['wear'], productId: 'socks' }),
    ];
    const offOf = (scope: object) => {
      const offer = { kind: 'percent', percentOff: 10, scope } as Promotion['offer'];
      const { steps } = quote({ lines, promotions: [promotion(offer)] });
      return steps.at(-1);
    };
    expect(offOf({ kind: 'stall', stall: 'wear' })).toMatchObject({
      label: 'Autumn gift',
      detail: '10% off Wear, on $20.00',
      amountMinor: -200,
    });
    expect(offOf({ kind: 'category', handle: 'day-packs' })).toMatchObject({
      detail: '10% off Day packs, on $10.00',
    });
    expect(offOf({ kind: 'products', productIds: ['socks', 'pack'] })).toMatchObject({ amountMinor: -300 });
  });
});

describe('an amount', () => {
  it('is shared over the bag without losing a cent', () => {
    const lines = [1000, 1000, 1000].map((priceMinor) => line({ priceMinor }));
    const quoted = quote({ lines, promotions: [amount(1000)] });
    expect(quoted.lines.map(({ promotionMinor }) => promotionMinor)).toEqual([334, 333, 333]);
    expect(quoted.steps.at(-1)).toMatchObject({ detail: '$10 off, shared over the bag', amountMinor: -1000 });
  });

  it('never takes more than there is', () => {
    const quoted = quote({ lines: [line({ priceMinor: 700 })], promotions: [amount(1000)] });
    expect(quoted).toMatchObject({ subtotalMinor: 0, totalMinor: 0, promotionMinor: 700 });
  });
});

describe('free delivery', () => {
  const lines = [line({ priceMinor: 2000 })];

  it('takes the fee off the ways it is meant for, with its name', () => {
    const promotions = [freeDelivery(['standard'])];
    const quoted = quote({ lines, promotions, delivery: standard });
    expect(quoted).toMatchObject({ deliveryMinor: 0, totalMinor: 2000 });
    expect(quoted.steps.slice(-2)).toMatchObject([
      { kind: 'delivery', amountMinor: 590 },
      { kind: 'promotion', label: 'Autumn gift', detail: 'Free standard delivery', amountMinor: -590 },
    ]);
    expect(quote({ lines, promotions, delivery: express }).deliveryMinor).toBe(1400);
  });

  it('is promised before anybody chose a way, and used only where it saves something', () => {
    const promotions = [freeDelivery(null)];
    const bag = quote({ lines, promotions, likelyDelivery: standard });
    expect(bag.steps.at(-1)).toMatchObject({ detail: 'Free delivery', amountMinor: 0 });
    const rich = [line({ priceMinor: 9000 })];
    expect(quote({ lines: rich, promotions, delivery: standard }).applied).toEqual([]);
    expect(quote({ lines: rich, promotions, delivery: express }).applied).toHaveLength(1);
  });
});

describe('who buys some gets some', () => {
  const buyTwo = { kind: 'buy-get', buy: 2, get: 1, percentOff: 100, scope: all } as const;

  it('free, the cheapest, as often as it works out', () => {
    const lines = [line({ priceMinor: 900, quantity: 4 }), line({ priceMinor: 500, quantity: 3 })];
    const quoted = quote({ lines, promotions: [promotion(buyTwo)] });
    expect(quoted.lines.map(({ promotionMinor }) => promotionMinor)).toEqual([0, 1000]);
    expect(quoted.steps.at(-1)).toMatchObject({ detail: 'Buy 2, get 1 free: the cheapest' });
    expect(quote({ lines: [lines[0]!], promotions: [promotion(buyTwo)] }).promotionMinor).toBe(900);
  });

  it('or for less, and only of what is covered', () => {
    const offer = { ...buyTwo, percentOff: 50, scope: { kind: 'stall', stall: 'bags' } } as const;
    const lines = [
      line({ priceMinor: 333, stall: 'bags', quantity: 3 }),
      line({ priceMinor: 100, quantity: 9 }),
    ];
    const quoted = quote({ lines, promotions: [promotion(offer)] });
    expect(quoted.promotionMinor).toBe(167);
    expect(quoted.steps.at(-1)?.detail).toBe('Buy 2, get 1 50% off, of Bags: the cheapest');
  });

  it('takes each thing for one promotion only', () => {
    const both = [promotion(buyTwo, { combines: true }), promotion(buyTwo, { combines: true })];
    const lines = [line({ priceMinor: 500, quantity: 5 })];
    expect(quote({ lines, promotions: both }).promotionMinor).toBe(500);
  });
});

describe('several promotions', () => {
  const lines = [line({ priceMinor: 2000 }), line({ priceMinor: 3000 })];

  it('that combine follow one another, each on what the one before left', () => {
    const combines = { combines: true };
    const promotions = [amount(500, combines), percent(10, combines), percent(50, combines)];
    expect(quote({ lines, promotions }).subtotalMinor).toBe(5000 * 0.9 * 0.5 - 500);
  });

  it('that do not combine leave the best one, in whatever order they come', () => {
    const promotions = [percent(10), amount(700), percent(12, { code: 'TWELVE' })];
    for (const set of [promotions, promotions.toReversed()]) {
      const quoted = quote({ lines, promotions: set });
      expect(quoted.applied.map(({ savedMinor }) => savedMinor)).toEqual([700]);
      expect(quoted.problems.get(promotions[2]!.id)).toMatchObject({
        code: 'CODE_NOT_COMBINED',
        message: 'TWELVE does not go together with Autumn gift, which gives you as much or more.',
      });
    }
  });

  it('that come to the same leave the one with the code', () => {
    const promotions = [amount(500), percent(10, { code: 'TENTH' })];
    expect(quote({ lines, promotions }).applied[0]?.promotion.code).toBe('TENTH');
  });

  it('that come by themselves never make a bag dearer by costing it its free delivery', () => {
    const almost = [line({ priceMinor: 7600 })];
    for (const combines of [true, false]) {
      const promotions = [percent(2, { combines })];
      expect(quote({ lines: almost, promotions, delivery: standard }).totalMinor).toBe(7600);
      expect(quote({ lines: almost, promotions, likelyDelivery: standard }).applied).toEqual([]);
    }
  });
});
