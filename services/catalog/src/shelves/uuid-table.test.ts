import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createUuidTable } from './uuid-table.ts';

test('every id has one number, and orders as its text does', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid(), { maxLength: 3_000 }), (given) => {
      const table = createUuidTable();
      for (const [n, id] of given.entries()) expect(table.numberOf(id)).toBe(n);
      for (const [n, id] of given.entries()) {
        expect(table.numberOf(id)).toBe(n);
        expect(table.find(id)).toBe(n);
        expect(table.idOf(n)).toBe(id);
        if (n > 0) expect(Math.sign(table.compare(n, n - 1))).toBe(id < given[n - 1]! ? -1 : 1);
      }
      expect(table.size()).toBe(given.length);
      expect(table.find('00000000-0000-0000-0000-00000000000f')).toBe(undefined);
    }),
    { numRuns: 20 },
  );
});
