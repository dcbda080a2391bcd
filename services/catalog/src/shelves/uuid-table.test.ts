import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createUuidTable } from './uuid-table.ts';

const some = fc.uniqueArray(fc.uuid(), { maxLength: 3_000 });
/** In no order, in order, and in order but for the last few. */
const ids = fc.oneof(
  some,
  some.map((given) => given.toSorted()),
  some.map((given) => [...given.slice(3).toSorted(), ...given.slice(0, 3)]),
);

test('every id has one number, and orders as its text does', () => {
  fc.assert(
    fc.property(ids, (given) => {
      const table = createUuidTable();
      for (const [n, id] of given.entries()) expect(table.numberOf(id)).toBe(n);
      for (const [n, id] of given.entries()) {
        expect(table.numberOf(id)).toBe(n);
        expect(table.find(id)).toBe(n);
        expect(table.idOf(n)).toBe(id);
        if (n > 0) expect(Math.sign(table.compare(n, n - 1))).toBe(id < given[n - 1]! ? -1 : 1);
      }
      const inOrder = table.inOrder();
      expect(given.map((_, place) => table.idOf(inOrder(place)))).toEqual(given.toSorted());
      expect(table.size()).toBe(given.length);
      expect(table.find('00000000-0000-0000-0000-00000000000f')).toBe(undefined);
    }),
    { numRuns: 20 },
  );
});
