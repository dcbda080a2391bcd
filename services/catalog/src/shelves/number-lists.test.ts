import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createNumberLists } from './number-lists.ts';

const step = fc.record({
  list: fc.nat(4),
  add: fc.array(fc.nat(2 ** 31), { maxLength: 60 }),
  keepOdd: fc.boolean(),
});

test('lists hold what was added to them, in its order, and what was kept of it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const lists = createNumberLists();
      const plain = Array.from({ length: 5 }, (): number[] => []);
      for (const _ of plain) lists.create();
      for (const { list, add, keepOdd } of steps) {
        for (const number of add) lists.add(list, number);
        plain[list]!.push(...add);
        if (!keepOdd) continue;
        lists.keep(list, (number) => number % 2 === 1);
        plain[list] = plain[list]!.filter((number) => number % 2 === 1);
      }
      for (const [list, numbers] of plain.entries()) {
        expect([...lists.numbersOf(list)]).toEqual(numbers);
        expect(lists.count(list)).toBe(numbers.length);
      }
    }),
  );
});

test('a list longer than a chunk is whole, and one that shrank grows into the room it has', () => {
  const lists = createNumberLists();
  const [long, short] = [lists.create(), lists.create()];
  for (let n = 0; n < 300_000; n++) {
    lists.add(long, n);
    if (n % 1000 === 0) lists.add(short, n);
  }
  expect(lists.numbersOf(long).every((number, n) => number === n)).toBe(true);
  expect(lists.numbersOf(short)).toHaveLength(300);
  const before = lists.bytes();
  for (let round = 0; round < 5; round++) {
    lists.keep(long, () => false);
    for (let n = 0; n < 300_000; n++) lists.add(long, n + round);
  }
  expect(lists.bytes()).toBe(before);
  expect(lists.numbersOf(long)[299_999]).toBe(300_003);
});
