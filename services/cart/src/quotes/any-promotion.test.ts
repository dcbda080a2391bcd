import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyPromotion, anyRequest, now } from '../../test/any-request.ts';
import type { Promotion } from '../promotions/promotion.ts';
import { type LineToQuote, type QuoteRequest, quoteLines } from './quote.ts';

// Hundreds of quotes a test: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const always = (holds: (request: QuoteRequest) => void, promotion?: fc.Arbitrary<Promotion>) =>
  fc.assert(fc.property(anyRequest(promotion), holds), { numRuns: 400 });

const lies = ({ offer }: Promotion, thing: LineToQuote): boolean => {
  if (!('scope' in offer) || offer.scope.kind === 'all') return true;
  if (offer.scope.kind === 'stall') return thing.stall === offer.scope.stall;
  return offer.scope.kind === 'category'
    ? thing.categoryHandles.includes(offer.scope.handle)
    : offer.scope.productIds.includes(thing.productId);
};
const coveredMinor = (promotion: Promotion, lines: readonly LineToQuote[]): number =>
  sum(lines.map((line) => (lies(promotion, line) ? line.priceMinor * line.quantity : 0)));

/** The rules of a promotion, read once more in the plainest words. */
const brokenRule = (promotion: Promotion, { lines }: QuoteRequest): string | null => {
  const { startsAt, endsAt, usesLimit, usesTaken, customerLimit, customerUses, minimumMinor } = promotion;
  if (startsAt && startsAt.getTime() > now.getTime()) return 'CODE_NOT_STARTED';
  if (endsAt && endsAt.getTime() <= now.getTime()) return 'CODE_EXPIRED';
  if ((usesLimit ?? 9) <= usesTaken || (customerLimit ?? 9) <= customerUses) return 'CODE_EXHAUSTED';
  const covered = coveredMinor(promotion, lines);
  return covered === 0 || covered < minimumMinor ? 'CODE_MINIMUM' : null;
};

test('a promotion whose rules are not met gives nothing and says which; any other is weighed', () => {
  always((request) => {
    const { applied, problems } = quoteLines(request);
    for (const promotion of request.promotions) {
      const broken = brokenRule(promotion, request);
      const code = problems.get(promotion.id)?.code;
      if (broken) expect(code).toBe(broken);
      else expect([undefined, 'CODE_NOT_COMBINED']).toContain(code);
      if (code) expect(applied.map((one) => one.promotion.id)).not.toContain(promotion.id);
    }
  }, anyPromotion);
});

test('a promotion holds from exactly what it asks for, and not a cent below', () => {
  always((request) => {
    for (const promotion of request.promotions)
      for (const aboveMinor of [0, 1]) {
        const minimumMinor = coveredMinor(promotion, request.lines) + aboveMinor;
        const edge = { ...request, promotions: [{ ...promotion, minimumMinor }] };
        const problem = quoteLines(edge).problems.get(promotion.id);
        expect(problem?.code ?? null).toBe(brokenRule(edge.promotions[0]!, request));
      }
  });
});

test('several promotions go together only if each of them combines', () => {
  always((request) => {
    const { applied } = quoteLines(request);
    if (applied.length > 1) expect(applied.filter(({ promotion }) => !promotion.combines)).toEqual([]);
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

const percentOf = (amountMinor: number, percent: number): number =>
  Number((BigInt(amountMinor) * BigInt(percent) + 50n) / 100n);

/** What one promotion alone should take off the goods: unit by unit, where that matters. */
const offAlone = (promotion: Promotion, lines: readonly LineToQuote[]): number => {
  const { offer } = promotion;
  const covered = coveredMinor(promotion, lines);
  if (offer.kind === 'percent') return percentOf(covered, offer.percentOff);
  if (offer.kind === 'amount') return Math.min(offer.amountMinor, covered);
  if (offer.kind === 'free-delivery') return 0;
  const units = lines
    .filter((line) => lies(promotion, line))
    .flatMap((line) => Array.from({ length: line.quantity }, () => line.priceMinor))
    .toSorted((a, b) => a - b);
  const given = Math.floor(units.length / (offer.buy + offer.get)) * offer.get;
  return percentOf(sum(units.slice(0, given)), offer.percentOff);
};

test('a promotion alone takes off what it says, unless that would cost the bag its free delivery', () => {
  always((request) => {
    for (const promotion of request.promotions) {
      const { promotionMinor } = quoteLines({ ...request, promotions: [promotion] });
      const off = brokenRule(promotion, request) ? 0 : offAlone(promotion, request.lines);
      // Left out where the goods alone have earned a free delivery, which they would lose by it.
      const freeWithout = quoteLines({ ...request, promotions: [] }).deliveryMinor === 0;
      if (promotionMinor > 0 || !freeWithout) expect(promotionMinor).toBe(off);
    }
  });
});
