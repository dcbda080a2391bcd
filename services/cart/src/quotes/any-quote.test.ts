import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { anyRequest } from '../../test/any-request.ts';
import { type Quoted, type QuoteRequest, quoteLines } from './quote.ts';

// Hundreds of quotes a test: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const always = (holds: (request: QuoteRequest) => void) =>
  fc.assert(fc.property(anyRequest(), holds), { numRuns: 400 });

test('any quote has parts that sum to its total, loses no cent and goes nowhere below zero', () => {
  always((request) => {
    const quoted = quoteLines(request);
    const { listMinor, discountMinor, deliveryMinor, taxMinor, totalMinor, subtotalMinor } = quoted;
    expect(listMinor - discountMinor + deliveryMinor + taxMinor).toBe(totalMinor);
    expect(sum(quoted.lines.map(({ promotionMinor }) => promotionMinor))).toBe(quoted.promotionMinor);
    const amounts = [subtotalMinor, taxMinor, deliveryMinor, totalMinor, discountMinor];
    for (const line of quoted.lines) amounts.push(line.promotionMinor, line.totalMinor - line.promotionMinor);
    for (const { savedMinor } of quoted.applied) amounts.push(savedMinor);
    expect(amounts.filter((amount) => !Number.isSafeInteger(amount) || amount < 0)).toEqual([]);
  });
});

/** What the steps of one kind come to. */
const explained = ({ steps }: Quoted, wanted: string): number =>
  sum(steps.filter(({ kind }) => kind === wanted).map(({ amountMinor }) => amountMinor));

test('the steps of any quote explain its total: list prices, sales, promotions, delivery and tax, each for itself', () => {
  always((request) => {
    const quoted = quoteLines(request);
    const savedMinor = sum(quoted.applied.map((one) => one.savedMinor));
    expect(sum(quoted.steps.map(({ amountMinor }) => amountMinor))).toBe(quoted.totalMinor);
    expect(explained(quoted, 'list')).toBe(
      sum(request.lines.map((one) => one.listPriceMinor * one.quantity)),
    );
    expect(explained(quoted, 'list') + explained(quoted, 'sale')).toBe(
      sum(quoted.lines.map((line) => line.totalMinor)),
    );
    expect(explained(quoted, 'promotion') + savedMinor).toBe(0);
    expect(explained(quoted, 'delivery') - (savedMinor - quoted.promotionMinor)).toBe(quoted.deliveryMinor);
    expect(explained(quoted, 'tax')).toBe(quoted.taxMinor);
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

const withOneMore = (request: QuoteRequest, place: number): QuoteRequest => ({
  ...request,
  lines: request.lines.map((line, at) => (at === place ? { ...line, quantity: line.quantity + 1 } : line)),
});

test('one more of anything never lowers the total, unless a promotion or a free delivery says so', () => {
  const picked = fc.tuple(anyRequest(), fc.nat(7)).filter(([{ lines }, place]) => place < lines.length);
  fc.assert(
    fc.property(picked, ([request, place]) => {
      const [before, after] = [quoteLines(request), quoteLines(withOneMore(request, place))];
      const told = ({ applied }: Quoted) => applied.map((one) => [one.promotion.id, one.savedMinor]);
      if (after.totalMinor < before.totalMinor && after.deliveryMinor >= before.deliveryMinor)
        expect(told(after)).not.toEqual(told(before));

      const plain = { ...request, promotions: [], delivery: null };
      const dearerMinor = quoteLines(withOneMore(plain, place)).totalMinor - quoteLines(plain).totalMinor;
      expect(dearerMinor).toBeGreaterThanOrEqual(request.lines[place]!.priceMinor);
    }),
    { numRuns: 300 },
  );
});
