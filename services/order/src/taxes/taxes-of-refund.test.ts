import type { RateTax } from '@souk/events/rate-tax';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeTaxes, taxesOfRefund } from './taxes-of-refund.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const paidOf = ({ netMinor, taxMinor }: RateTax): number => netMinor + taxMinor;
const paidFor = (taxes: readonly RateTax[]): number => sum(taxes.map(paidOf));
const at = (taxes: readonly RateTax[], ratePpm: number): RateTax[] =>
  taxes.filter((one) => one.ratePpm === ratePpm);
const within = (paidMinor: number, ratePpm: number): RateTax => {
  const taxMinor = Math.round((paidMinor * ratePpm) / (1_000_000 + ratePpm));
  return { ratePpm, netMinor: paidMinor - taxMinor, taxMinor };
};

const anyTaxes = fc
  .uniqueArray(
    fc.record({
      ratePpm: fc.oneof(fc.constantFrom(190_000, 70_000, 0), fc.integer({ min: 0, max: 300_000 })),
      paidMinor: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 9_000_000_000 })),
    }),
    { minLength: 1, maxLength: 4, selector: ({ ratePpm }) => ratePpm },
  )
  .map((rows) =>
    rows
      .toSorted((a, b) => b.ratePpm - a.ratePpm)
      .map(({ ratePpm, paidMinor }) => within(paidMinor, ratePpm)),
  );
const anyCuts = fc.array(
  fc.record({ percent: fc.integer({ min: 1, max: 70 }), names: fc.array(fc.nat(3), { maxLength: 2 }) }),
  { maxLength: 6 },
);

/** Refunds of so many hundredths of what is left, each for things at some of the rates; then the rest. */
const refundsOf = (all: RateTax[], cuts: { percent: number; names: number[] }[]): RateTax[][] => {
  const given: RateTax[][] = [];
  const refund = (amountMinor: number, names: number[]): void => {
    const named = names.map((name) => {
      const one = all[name % all.length]!;
      return { ratePpm: one.ratePpm, paidMinor: Math.ceil(paidOf(one) / 3) };
    });
    given.push(taxesOfRefund({ all, given: given.flat(), amountMinor, named, priced: null }));
    expect(paidFor(given.at(-1)!)).toBe(amountMinor);
  };
  for (const { percent, names } of cuts) {
    const leftMinor = paidFor(all) - paidFor(given.flat());
    if (leftMinor > 0) refund(Math.max(1, Math.floor((leftMinor * percent) / 100)), names);
  }
  const leftMinor = paidFor(all) - paidFor(given.flat());
  if (leftMinor > 0) refund(leftMinor, []);
  return given;
};

test('refunds that give everything back give back all there was, rate by rate, however they are cut', () => {
  fc.assert(
    fc.property(anyTaxes, anyCuts, (all, cuts) => {
      const given = refundsOf(all, cuts).flat();
      for (const { ratePpm, netMinor, taxMinor } of all) {
        expect(sum(at(given, ratePpm).map((one) => one.taxMinor))).toBe(taxMinor);
        expect(sum(at(given, ratePpm).map((one) => one.netMinor))).toBe(netMinor);
      }
    }),
    { numRuns: 500 },
  );
});

test('no refund goes below nothing at any rate, and each has the tax of its part to within a cent', () => {
  fc.assert(
    fc.property(anyTaxes, anyCuts, (all, cuts) => {
      for (const { ratePpm, netMinor, taxMinor } of refundsOf(all, cuts).flat()) {
        expect(Math.min(netMinor, taxMinor)).toBeGreaterThanOrEqual(0);
        const [whole] = at(all, ratePpm);
        const exact = ((netMinor + taxMinor) * whole!.taxMinor) / paidOf(whole!);
        expect(Math.abs(taxMinor - exact)).toBeLessThan(1.001);
      }
    }),
    { numRuns: 500 },
  );
});

test('refunds that were priced elsewhere, a cent off here and there, take nothing from what goes back at last', () => {
  const anyOff = fc.array(
    fc.record({ percent: fc.integer({ min: 1, max: 99 }), off: fc.integer({ min: -3, max: 3 }) }),
    {
      maxLength: 5,
    },
  );
  fc.assert(
    fc.property(anyTaxes, anyOff, (all, cuts) => {
      const given: RateTax[] = [];
      const refund = (amountMinor: number, priced: RateTax[] | null): void => {
        given.push(...taxesOfRefund({ all, given, amountMinor, named: [], priced }));
      };
      for (const { percent, off } of cuts) {
        const leftMinor = paidFor(all) - paidFor(given);
        const priced = takeTaxes(all, Math.floor((leftMinor * percent) / 100)).taken.map((one) => ({
          ...one,
          taxMinor: Math.max(0, one.taxMinor + off),
          netMinor: paidOf(one) - Math.max(0, one.taxMinor + off),
        }));
        refund(paidFor(priced), priced);
      }
      refund(paidFor(all) - paidFor(given), null);
      for (const { ratePpm, netMinor, taxMinor } of all) {
        expect(sum(at(given, ratePpm).map((one) => one.taxMinor))).toBe(taxMinor);
        expect(sum(at(given, ratePpm).map((one) => one.netMinor))).toBe(netMinor);
      }
    }),
    { numRuns: 500 },
  );
});

const basket = [within(11_900, 190_000), within(1070, 70_000)];

test('what is refunded for honey has the tax of honey', () => {
  const refund = { all: basket, given: [], priced: null };
  const named = [{ ratePpm: 70_000, paidMinor: 1070 }];
  expect(taxesOfRefund({ ...refund, amountMinor: 1070, named })).toEqual([
    { ratePpm: 70_000, netMinor: 1000, taxMinor: 70 },
  ]);
  expect(taxesOfRefund({ ...refund, amountMinor: 535, named })).toEqual([
    { ratePpm: 70_000, netMinor: 500, taxMinor: 35 },
  ]);
});

test('what is refunded beyond the things it is for comes off all the others', () => {
  const named = [{ ratePpm: 70_000, paidMinor: 1070 }];
  expect(taxesOfRefund({ all: basket, given: [], amountMinor: 2260, named, priced: null })).toEqual([
    { ratePpm: 190_000, netMinor: 1000, taxMinor: 190 },
    { ratePpm: 70_000, netMinor: 1000, taxMinor: 70 },
  ]);
});

test('what was priced by rate stays so, unless there is less of it left', () => {
  const priced = [{ ratePpm: 70_000, netMinor: 999, taxMinor: 70 }];
  const refund = { all: basket, amountMinor: 1069, named: [], priced };
  expect(taxesOfRefund({ ...refund, given: [] })).toEqual(priced);
  const given = [within(535, 70_000)];
  const less = taxesOfRefund({ ...refund, given });
  expect(paidFor(less)).toBe(1069);
  expect(at(less, 70_000)).toEqual([{ ratePpm: 70_000, netMinor: 500, taxMinor: 35 }]);
});

test('an amount is taken off several rates whole, and leaves the rest of each', () => {
  const anyPart = anyTaxes.chain((taxes) =>
    fc.record({ taxes: fc.constant(taxes), amountMinor: fc.integer({ min: 0, max: paidFor(taxes) }) }),
  );
  fc.assert(
    fc.property(anyPart, ({ taxes, amountMinor }) => {
      const { taken, rest } = takeTaxes(taxes, amountMinor);
      expect(paidFor(taken)).toBe(amountMinor);
      for (const { ratePpm, netMinor, taxMinor } of taxes) {
        const both = at([...taken, ...rest], ratePpm);
        expect(sum(both.map((one) => one.netMinor))).toBe(netMinor);
        expect(sum(both.map((one) => one.taxMinor))).toBe(taxMinor);
      }
      for (const one of [...taken, ...rest])
        expect(Math.min(one.netMinor, one.taxMinor)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});

test('of an order that says no rates none are taken', () => {
  expect(takeTaxes([], 500)).toEqual({ taken: [], rest: [] });
});
