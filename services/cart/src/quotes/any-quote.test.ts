import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { markets } from '../markets.ts';
import type { Offer, Scope } from '../promotions/offer.shapes.ts';
import type { Promotion } from '../promotions/promotion.ts';
import { type LineToQuote, type QuoteRequest, quoteLines } from './quote.ts';

// Hundreds of quotes a test: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const now = new Date('2026-11-22T18:00:00Z');
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const stalls = ['bags', 'table', 'wear'];
const kinds = ['day-packs', 'teapots', 'socks'];
const productIds = ['p1', 'p2', 'p3'];

const anyLine: fc.Arbitrary<LineToQuote> = fc
  .record({
    variantId: fc.uuid(),
    productId: fc.constantFrom(...productIds),
    categoryHandles: fc.subarray(kinds),
    title: fc.constant('Thing'),
    stall: fc.constantFrom(...stalls),
    quantity: fc.integer({ min: 1, max: 99 }),
    listPriceMinor: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 2_000_000_000 })),
    salePercent: fc.option(fc.integer({ min: 0, max: 100 })),
    saleUntil: fc.option(fc.constant(now)),
    taxable: fc.boolean(),
  })
  .map(({ salePercent, ...line }) => ({
    ...line,
    priceMinor:
      salePercent === null ? line.listPriceMinor : Math.floor((line.listPriceMinor * salePercent) / 100),
    saleLabel: salePercent === null ? null : 'Sale',
  }));
const anyScope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant<Scope>({ kind: 'all' }),
  fc.constantFrom(...stalls).map((stall): Scope => ({ kind: 'stall', stall })),
  fc.constantFrom(...kinds).map((handle): Scope => ({ kind: 'category', handle })),
  fc.subarray(productIds, { minLength: 1 }).map((ids): Scope => ({ kind: 'products', productIds: ids })),
);
const percentOff = fc.integer({ min: 1, max: 100 });
const few = fc.integer({ min: 1, max: 4 });
const anyOffer: fc.Arbitrary<Offer> = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), percentOff, scope: anyScope }),
  fc.record({ kind: fc.constant('amount' as const), amountMinor: fc.integer({ min: 1, max: 100_000 }) }),
  fc.record({
    kind: fc.constant('free-delivery' as const),
    optionIds: fc.constantFrom<string[] | null>(null, ['standard'], ['express']),
  }),
  fc.record({ kind: fc.constant('buy-get' as const), buy: few, get: few, percentOff, scope: anyScope }),
);
const anyPromotion: fc.Arbitrary<Promotion> = fc.record({
  id: fc.uuid(),
  title: fc.constant('Gift'),
  code: fc.constant(null),
  combines: fc.boolean(),
  offer: anyOffer,
  minimumMinor: fc.constantFrom(0, 4000),
  startsAt: fc.constant(null),
  endsAt: fc.constant(null),
  usesLimit: fc.constant(null),
  usesTaken: fc.constant(0),
  customerLimit: fc.constant(null),
  customerUses: fc.constant(0),
});
const anyDelivery = fc.record({
  id: fc.constantFrom('standard', 'express'),
  label: fc.constant('Somehow'),
  priceMinor: fc.integer({ min: 0, max: 2000 }),
  freeFromMinor: fc.option(fc.integer({ min: 0, max: 99_999 })),
});
const anyRequest: fc.Arbitrary<QuoteRequest> = fc.record({
  lines: fc.uniqueArray(anyLine, { maxLength: 8, selector: ({ variantId }) => variantId }),
  promotions: fc
    .tuple(fc.uniqueArray(anyPromotion, { maxLength: 4, selector: ({ id }) => id }), fc.boolean())
    .map(([promotions, coded]) =>
      promotions.map((one, place) => (coded && place === 0 ? { ...one, code: 'CODE' } : one)),
    ),
  delivery: fc.option(anyDelivery),
  tax: fc.option(
    fc.record({ place: fc.constant('Anywhere'), ratePpm: fc.integer({ min: 0, max: 200_000 }) }),
  ),
  market: fc.constant(markets['en-us']),
  now: fc.constant(now),
});
const always = (holds: (request: QuoteRequest) => void) =>
  fc.assert(fc.property(anyRequest, holds), { numRuns: 500 });

test('any quote has steps that sum to its total, loses no cent and goes nowhere below zero', () => {
  always((request) => {
    const quoted = quoteLines(request);
    const { listMinor, discountMinor, deliveryMinor, taxMinor, totalMinor, subtotalMinor } = quoted;
    expect(sum(quoted.steps.map(({ amountMinor }) => amountMinor))).toBe(totalMinor);
    expect(listMinor - discountMinor + deliveryMinor + taxMinor).toBe(totalMinor);
    expect(sum(quoted.lines.map(({ promotionMinor }) => promotionMinor))).toBe(quoted.promotionMinor);
    const amounts = [subtotalMinor, taxMinor, deliveryMinor, totalMinor, discountMinor];
    for (const line of quoted.lines) amounts.push(line.promotionMinor, line.totalMinor - line.promotionMinor);
    for (const { savedMinor } of quoted.applied) amounts.push(savedMinor);
    expect(amounts.filter((amount) => !Number.isSafeInteger(amount) || amount < 0)).toEqual([]);
  });
});

test('any quote is the same however its lines and its promotions are ordered', () => {
  always((request) => {
    const asked = quoteLines(request);
    const turned = quoteLines({
      ...request,
      lines: request.lines.toReversed(),
      promotions: request.promotions.toReversed(),
    });
    expect(turned.totalMinor).toBe(asked.totalMinor);
    expect(turned.taxMinor).toBe(asked.taxMinor);
    expect(turned.lines.toReversed()).toEqual(asked.lines);
    expect(turned.applied).toEqual(asked.applied);
  });
});

test('no single promotion that does not combine, nor all that do, would be cheaper for the shopper', () => {
  always((request) => {
    const { totalMinor } = quoteLines(request);
    const { promotions } = request;
    const sets = [promotions.filter(({ combines }) => combines), ...promotions.map((one) => [one])];
    for (const set of sets.filter((one) => one.length === 1 || one.every(({ combines }) => combines)))
      if (set.length !== 1 || !set[0]!.combines)
        expect(totalMinor).toBeLessThanOrEqual(quoteLines({ ...request, promotions: set }).totalMinor);
    const coded = promotions.filter(({ code }) => code !== null);
    expect(totalMinor).toBeLessThanOrEqual(quoteLines({ ...request, promotions: coded }).totalMinor);
  });
});
