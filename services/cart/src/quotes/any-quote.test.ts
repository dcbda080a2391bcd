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
    const addedMinor = quoted.taxIncluded ? 0 : taxMinor;
    expect(listMinor - discountMinor + deliveryMinor + addedMinor).toBe(totalMinor);
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
    expect(explained(quoted, 'tax')).toBe(quoted.taxIncluded ? 0 : quoted.taxMinor);
  });
});

test('the tax of any quote is that of its lines and its delivery, to the cent, and each has its own to within one', () => {
  always((request) => {
    const quoted = quoteLines(request);
    const { tax } = request;
    const shares = [...quoted.lines.map(({ taxMinor }) => taxMinor), quoted.deliveryTaxMinor];
    expect(sum(shares)).toBe(quoted.taxMinor);
    if (!tax) return;
    const exact = (paidMinor: number, rate: number) =>
      tax.included ? (paidMinor * rate) / (1 + rate) : paidMinor * rate;
    for (const [place, { totalMinor, promotionMinor, taxMinor }] of quoted.lines.entries())
      expect(Math.abs(taxMinor - exact(totalMinor - promotionMinor, rateOf(request, place)))).toBeLessThan(
        1.001,
      );

    // Delivery has the rates of what it brings, by what is paid for it: a cent at most for each of three rates.
    const paid = quoted.lines.map((line) => line.totalMinor - line.promotionMinor);
    const ofDelivery = paid.map((paidMinor, place) =>
      exact((quoted.deliveryMinor * paidMinor) / sum(paid), rateOf(request, place)),
    );
    if (!tax.included) expect(quoted.deliveryTaxMinor).toBe(0);
    else if (sum(paid) > 0) expect(Math.abs(quoted.deliveryTaxMinor - sum(ofDelivery))).toBeLessThan(3.6);
  });
});

/** What is due on a line, read once more in the plainest words. */
const rateOf = ({ lines, tax }: QuoteRequest, place: number): number => {
  const { taxClass } = lines[place]!;
  if (!tax || taxClass === 'none') return 0;
  return ((taxClass === 'reduced' ? tax.reducedPpm : undefined) ?? tax.ratePpm) / 1_000_000;
};

test('the tax of any quote is the sum of its rates, each from all that is at it and rounded once, and they are the total', () => {
  always((request) => {
    const quoted = quoteLines(request);
    const { taxes } = quoted;
    if (!request.tax) {
      expect(taxes).toEqual([]);
      return;
    }
    expect(sum(taxes.map(({ taxMinor }) => taxMinor))).toBe(quoted.taxMinor);
    expect(sum(taxes.map(({ netMinor, taxMinor }) => netMinor + taxMinor))).toBe(quoted.totalMinor);
    const rates = taxes.map(({ ratePpm }) => ratePpm);
    expect(rates).toEqual([...new Set(rates)].toSorted((a, b) => b - a));
    for (const { ratePpm, netMinor, taxMinor } of taxes)
      expect(Math.abs(taxMinor - (netMinor * ratePpm) / 1_000_000)).toBeLessThanOrEqual(
        request.tax.included ? 0.5 * (1 + ratePpm / 1_000_000) : 0.5,
      );
    const steps = quoted.steps.filter(({ kind }) => kind === 'tax');
    expect(sum(steps.map((step) => step.includedMinor ?? step.amountMinor))).toBe(quoted.taxMinor);
  });
});

test('each line is at its own rate, whatever else is in the bag', () => {
  always((request) => {
    for (const [place, { taxRatePpm, taxMinor }] of quoteLines(request).lines.entries()) {
      expect(taxRatePpm).toBe(Math.round(rateOf(request, place) * 1_000_000));
      if (taxRatePpm === 0) expect(taxMinor).toBe(0);
    }
  });
});

test('whether tax is included or not, nobody pays more for the goods than their prices and the tax that is added', () => {
  always((request) => {
    const { tax, ...without } = request;
    const free = quoteLines({ ...without, tax: null, promotions: [] });
    const taxed = quoteLines({ ...request, promotions: [] });
    expect(taxed.totalMinor - free.totalMinor).toBe(tax && !tax.included ? taxed.taxMinor : 0);
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
    expect(turned.taxes).toEqual(asked.taxes);
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
