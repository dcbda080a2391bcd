import { markets } from '@souk/service-kit/markets';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptLines, type PaidUnits } from './kept-lines.ts';
import { type EditToPrice, priceEdit } from './price-edit.ts';

const market = markets['en-us'];
const tax = { place: 'Seattle', ratePpm: 103_500, reducedPpm: 20_000 };
const now = new Date('2026-11-23T10:00:00Z');
const paid = fc.record({ quantity: fc.integer({ min: 1, max: 99 }), amountMinor: fc.nat(1_000_000) });
const nothing: PaidUnits = { quantity: 0, amountMinor: 0 };

const price = (kept: EditToPrice['kept'], included = false) =>
  priceEdit({ kept, added: [], promotions: [], tax: { ...tax, included }, market, now });
const thing = (place: number, now: PaidUnits, stays: PaidUnits) => ({
  variantId: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
  title: 'Rose Teapot',
  taxClass: (['standard', 'reduced', 'none'] as const)[place % 3]!,
  now,
  stays,
});

test('units that were paid for come to what was paid, to the cent, however it divides', () => {
  fc.assert(
    fc.property(paid, (units) => {
      const lines = keptLines(thing(0, units, units), units);
      expect(lines.reduce((sum, line) => sum + line.priceMinor * line.quantity, 0)).toBe(units.amountMinor);
      expect(lines.reduce((sum, line) => sum + line.quantity, 0)).toBe(units.quantity);
    }),
  );
});

test('taking everything out gives back all goods and all tax; in two steps as much as in one', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(paid, fc.nat(100)), { minLength: 1, maxLength: 5 }), (bag) => {
      const part = (units: PaidUnits, percent: number): PaidUnits => {
        const quantity = Math.floor((units.quantity * percent) / 100);
        return { quantity, amountMinor: Math.round((units.amountMinor * quantity) / units.quantity) };
      };
      const all = price(bag.map(([units], place) => thing(place, units, nothing)));
      const some = price(bag.map(([units, percent], place) => thing(place, units, part(units, percent))));
      const rest = price(bag.map(([units, percent], place) => thing(place, part(units, percent), nothing)));
      expect(all.removed.goodsMinor).toBe(bag.reduce((sum, [units]) => sum + units.amountMinor, 0));
      expect(some.removed.totalMinor + rest.removed.totalMinor).toBe(all.removed.totalMinor);
      expect(all.differenceMinor).toBe(-all.removed.totalMinor);
    }),
  );
});

test('tax that prices include goes back within what was paid, and adds nothing to it', () => {
  fc.assert(
    fc.property(fc.array(paid, { minLength: 1, maxLength: 5 }), (bag) => {
      const all = price(
        bag.map((units, place) => thing(place, units, nothing)),
        true,
      );
      expect(all.removed.totalMinor).toBe(bag.reduce((sum, units) => sum + units.amountMinor, 0));
      expect(all.removed.taxMinor).toBeLessThanOrEqual(all.removed.totalMinor);
      const { taxes, taxMinor, totalMinor } = all.removed;
      expect(taxes.reduce((sum, one) => sum + one.taxMinor, 0)).toBe(taxMinor);
      expect(taxes.reduce((sum, one) => sum + one.netMinor + one.taxMinor, 0)).toBe(totalMinor);
    }),
  );
});

test('what stays is taxed as it was sold, whatever is due on such things today', () => {
  const units = { quantity: 1, amountMinor: 10_700 };
  const sold = { ...thing(0, units, nothing), soldAtPpm: 70_000 };
  const { removed } = price([sold], true);
  expect(removed).toMatchObject({
    taxMinor: 700,
    taxes: [{ ratePpm: 70_000, netMinor: 10_000, taxMinor: 700 }],
  });
});
