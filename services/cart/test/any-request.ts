import type { TaxClass } from '@souk/events/tax-class';
import { markets } from '@souk/service-kit/markets';
import fc from 'fast-check';
import type { Offer, Scope } from '../src/promotions/offer.shapes.ts';
import type { Promotion } from '../src/promotions/promotion.ts';
import type { LineToQuote, QuoteRequest } from '../src/quotes/quote.ts';

export const now = new Date('2026-11-22T18:00:00Z');
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
    quantity: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 99 })),
    listPriceMinor: fc.oneof(
      // Whole prices, so that a bag often comes to exactly what a promotion asks for.
      fc.constantFrom(1000, 2000, 4000),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 2_000_000_000 }),
    ),
    salePercent: fc.option(fc.integer({ min: 0, max: 100 })),
    saleUntil: fc.option(fc.constant(now)),
    taxClass: fc.constantFrom<TaxClass>('standard', 'reduced', 'none'),
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

const promotionBy = (
  rules: {
    [Rule in 'startsAt' | 'endsAt' | 'usesLimit' | 'customerLimit']: fc.Arbitrary<Promotion[Rule]>;
  },
): fc.Arbitrary<Promotion> =>
  fc.record({
    id: fc.uuid(),
    title: fc.constant('Gift'),
    code: fc.constant(null),
    combines: fc.boolean(),
    offer: anyOffer,
    minimumMinor: fc.constantFrom(0, 4000),
    usesTaken: fc.nat(2),
    customerUses: fc.nat(2),
    ...rules,
  });

const never = fc.constant(null);
/** A promotion that runs, and of which there are uses left. */
const runningPromotion = promotionBy({
  startsAt: never,
  endsAt: never,
  usesLimit: never,
  customerLimit: never,
});
const aboutNow = fc.option(fc.constantFrom(-86_400_000, -1, 0, 1).map((ms) => new Date(now.getTime() + ms)));
const anyLimit = fc.option(fc.integer({ min: 1, max: 3 }));
/** A promotion with rules of its own, kept or not. */
export const anyPromotion = promotionBy({
  startsAt: aboutNow,
  endsAt: aboutNow,
  usesLimit: anyLimit,
  customerLimit: anyLimit,
});

const anyDelivery = fc.record({
  id: fc.constantFrom('standard', 'express'),
  label: fc.constant('Somehow'),
  priceMinor: fc.integer({ min: 0, max: 2000 }),
  freeFromMinor: fc.option(fc.integer({ min: 0, max: 99_999 })),
});

/** Up to four promotions at once, of which one may be by code. */
const severalOf = (promotion: fc.Arbitrary<Promotion>): fc.Arbitrary<Promotion[]> =>
  fc
    .tuple(fc.uniqueArray(promotion, { maxLength: 4, selector: ({ id }) => id }), fc.boolean())
    .map(([promotions, coded]) =>
      promotions.map((one, place) => (coded && place === 0 ? { ...one, code: 'CODE' } : one)),
    );

/** Any bag at all, with any of these promotions. */
export const anyRequest = (promotion: fc.Arbitrary<Promotion> = runningPromotion) =>
  fc.record<QuoteRequest>({
    lines: fc.uniqueArray(anyLine, { maxLength: 8, selector: ({ variantId }) => variantId }),
    promotions: severalOf(promotion),
    delivery: fc.option(anyDelivery),
    tax: fc.option(
      fc.record(
        {
          place: fc.constant('Anywhere'),
          ratePpm: fc.oneof(fc.constantFrom(190_000, 50_000), fc.integer({ min: 0, max: 200_000 })),
          reducedPpm: fc.oneof(fc.constantFrom(70_000, 50_000), fc.integer({ min: 0, max: 200_000 })),
          included: fc.boolean(),
        },
        { requiredKeys: ['place', 'ratePpm'] },
      ),
    ),
    market: fc.constantFrom(...Object.values(markets)),
    now: fc.constant(now),
  });
