import { describe, expect, it } from 'vitest';
import { markets } from '../markets.ts';
import type { Promotion } from '../promotions/promotion.ts';
import { type LineToQuote, type QuoteRequest, quoteLines } from './quote.ts';

const market = markets['en-us'];
const now = new Date('2026-11-22T18:00:00Z');
const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);

const line = (more: Partial<LineToQuote>): LineToQuote => ({
  title: 'Thing',
  stall: 'home',
  quantity: 1,
  listPriceMinor: 1000,
  priceMinor: more.listPriceMinor ?? 1000,
  saleLabel: null,
  saleUntil: null,
  taxable: true,
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
  code: 'LANTERN',
  percentOff: 10,
  stall: 'bags',
  minimumMinor: 5000,
  startsAt: null,
  endsAt: null,
  usesLimit: null,
  usesTaken: 0,
};
const standard = { label: 'Standard', priceMinor: 590, freeFromMinor: 7500 };
const seattle = { place: 'Seattle', ratePpm: 103500 };
const request = (more: Partial<QuoteRequest>): QuoteRequest => ({
  lines: [daypack, teapot, socks],
  promotion: lantern,
  delivery: standard,
  tax: seattle,
  market,
  now,
  ...more,
});

describe('a quote', () => {
  it('shows its working, to the cent', () => {
    const quoted = quoteLines(request({}));
    expect(quoted.steps).toEqual([
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
    expect(quoteLines(request({ promotion: null, delivery: null, tax: null })).totalMinor).toBe(15500);
  });

  it('of one thing names it', () => {
    const quoted = quoteLines(request({ lines: [daypack] }));
    expect(quoted.steps[0]).toMatchObject({ label: 'List price', detail: 'Pomegranate Daypack' });
    expect(quoted.totalMinor).toBe(8342);
  });

  it('charges delivery below the threshold, measured after discounts', () => {
    const almost = line({ stall: 'bags', listPriceMinor: 7600 });
    expect(quoteLines(request({ lines: [almost], promotion: null })).deliveryMinor).toBe(0);
    expect(quoteLines(request({ lines: [almost] })).deliveryMinor).toBe(590);
  });

  it('says why a code gives nothing, and takes nothing off', () => {
    const problemOf = (promotion: Promotion, lines = [daypack, teapot]) => {
      const quoted = quoteLines(request({ lines, promotion }));
      expect(quoted.promotionMinor).toBe(0);
      return quoted.promotionProblem?.code;
    };
    expect(problemOf({ ...lantern, endsAt: now })).toBe('CODE_EXPIRED');
    expect(problemOf({ ...lantern, startsAt: new Date(now.getTime() + 1) })).toBe('CODE_NOT_STARTED');
    expect(problemOf({ ...lantern, usesLimit: 3, usesTaken: 3 })).toBe('CODE_EXHAUSTED');
    expect(problemOf({ ...lantern, minimumMinor: 8401 })).toBe('CODE_MINIMUM');
    expect(problemOf({ ...lantern, minimumMinor: 0 }, [teapot])).toBe('CODE_MINIMUM');
  });

  it('taxes only what is taxable, after its share of the discount', () => {
    const lines = [daypack, { ...teapot, taxable: false }];
    expect(quoteLines(request({ lines })).taxMinor).toBe(782);
    const oregon = quoteLines(request({ tax: { place: 'Oregon', ratePpm: 0 } }));
    expect(oregon.steps.at(-1)).toMatchObject({ detail: 'none is due in Oregon', amountMinor: 0 });
  });
});

/** Repeatable randomness (mulberry32), so that a failure can be met again. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
};

const stalls = ['bags', 'table', 'wear'];
const anyLine = (random: (below: number) => number): LineToQuote => {
  const listPriceMinor = random(2) ? random(20_000) : random(2_000_000_000);
  const onSale = random(3) === 0;
  return line({
    stall: stalls[random(3)]!,
    quantity: 1 + random(99),
    listPriceMinor,
    priceMinor: onSale ? random(listPriceMinor + 1) : listPriceMinor,
    saleLabel: onSale ? 'Sale' : null,
    saleUntil: random(2) ? now : null,
    taxable: random(4) > 0,
  });
};
const anyRequest = (random: (below: number) => number): QuoteRequest => ({
  lines: Array.from({ length: random(12) }, () => anyLine(random)),
  promotion: random(3)
    ? {
        ...lantern,
        percentOff: 1 + random(100),
        stall: random(2) ? 'bags' : null,
        minimumMinor: random(3) * 4000,
      }
    : null,
  delivery: random(3)
    ? { ...standard, priceMinor: random(2000), freeFromMinor: random(2) ? random(99_999) : null }
    : null,
  tax: random(3) ? { place: 'Anywhere', ratePpm: random(2) ? random(200_000) : 0 } : null,
  market,
  now,
});

describe('any quote whatsoever', () => {
  it('has steps that sum to its total, no lost cent and no amount below zero', () => {
    for (let seed = 1; seed <= 2_000; seed++) {
      const quoted = quoteLines(anyRequest(randomFrom(seed)));
      const { listMinor, discountMinor, deliveryMinor, taxMinor, totalMinor, subtotalMinor } = quoted;
      const sums = {
        steps: sum(quoted.steps.map(({ amountMinor }) => amountMinor)),
        parts: listMinor - discountMinor + deliveryMinor + taxMinor,
        shares: sum(quoted.lines.map(({ promotionMinor }) => promotionMinor)),
      };
      const right = { steps: totalMinor, parts: totalMinor, shares: quoted.promotionMinor };
      expect(sums, `seed ${seed}`).toEqual(right);
      const amounts = [subtotalMinor, taxMinor, deliveryMinor, totalMinor, discountMinor];
      for (const { totalMinor: whole, promotionMinor } of quoted.lines)
        amounts.push(promotionMinor, whole - promotionMinor);
      const broken = amounts.filter((amount) => !Number.isSafeInteger(amount) || amount < 0);
      expect(broken, `seed ${seed}`).toEqual([]);
    }
  });

  it('costs the same however its lines are ordered, where all are taxed alike', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const random = anyRequest(randomFrom(seed));
      const asked = { ...random, lines: random.lines.map((one) => ({ ...one, taxable: true })) };
      const { totalMinor } = quoteLines({ ...asked, lines: asked.lines.toReversed() });
      expect(totalMinor, `seed ${seed}`).toBe(quoteLines(asked).totalMinor);
    }
  });
});
