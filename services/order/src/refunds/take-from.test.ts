import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeFrom } from './take-from.ts';

const payments = [
  { checkoutId: 'order', leftMinor: 1_000 },
  { checkoutId: 'edit', leftMinor: 500 },
];

test('an amount is taken from the first payment, and from the next ones only what is missing', () => {
  expect(takeFrom(payments, { amountMinor: 1_000, taxMinor: null })).toEqual([
    { checkoutId: 'order', amountMinor: 1_000, taxMinor: null },
  ]);
  expect(takeFrom(payments, { amountMinor: 1_200, taxMinor: 120 })).toEqual([
    { checkoutId: 'order', amountMinor: 1_000, taxMinor: 100 },
    { checkoutId: 'edit', amountMinor: 200, taxMinor: 20 },
  ]);
  expect(() => takeFrom(payments, { amountMinor: 1_501, taxMinor: null })).toThrow(/cannot be taken/);
});

const anyCase = fc
  .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 6 })
  .filter((left) => left.some((minor) => minor > 0))
  .chain((left) => {
    const wholeMinor = left.reduce((sum, minor) => sum + minor, 0);
    return fc.record({ left: fc.constant(left), amountMinor: fc.integer({ min: 1, max: wholeMinor }) });
  })
  .chain(({ left, amountMinor }) =>
    fc.record({
      left: fc.constant(left),
      amountMinor: fc.constant(amountMinor),
      taxMinor: fc.option(fc.integer({ min: 0, max: amountMinor })),
    }),
  );

test('any amount within what is left is taken whole, in order, never more than is left of a payment', () => {
  fc.assert(
    fc.property(anyCase, ({ left, amountMinor, taxMinor }) => {
      const parts = takeFrom(
        left.map((leftMinor, place) => ({ checkoutId: String(place), leftMinor })),
        { amountMinor, taxMinor },
      );
      expect(parts.reduce((sum, part) => sum + part.amountMinor, 0)).toBe(amountMinor);
      const places = parts.map(({ checkoutId }) => Number(checkoutId));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      for (const [rank, part] of parts.entries()) {
        const leftMinor = left[Number(part.checkoutId)]!;
        expect(part.amountMinor).toBeGreaterThan(0);
        expect(part.amountMinor).toBeLessThanOrEqual(leftMinor);
        if (rank < parts.length - 1) expect(part.amountMinor).toBe(leftMinor);
      }
    }),
  );
});

test('the tax within is shared to the cent, each share within one cent of its exact part', () => {
  fc.assert(
    fc.property(anyCase, ({ left, amountMinor, taxMinor }) => {
      const parts = takeFrom(
        left.map((leftMinor, place) => ({ checkoutId: String(place), leftMinor })),
        { amountMinor, taxMinor },
      );
      if (taxMinor === null) {
        expect(parts.filter((part) => part.taxMinor !== null)).toEqual([]);
        return;
      }
      expect(parts.reduce((sum, part) => sum + part.taxMinor!, 0)).toBe(taxMinor);
      for (const part of parts) {
        expect(Math.abs(part.taxMinor! - (taxMinor * part.amountMinor) / amountMinor)).toBeLessThanOrEqual(1);
        expect(part.taxMinor).toBeGreaterThanOrEqual(0);
        expect(part.taxMinor).toBeLessThanOrEqual(part.amountMinor);
      }
    }),
  );
});
