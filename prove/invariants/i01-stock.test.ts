import { expect, test } from 'vitest';
import { goodFacts } from './good-facts.ts';
import { stockAddsUp } from './i01-stock.ts';

const [item] = goodFacts.stock;
const says = (change: Partial<typeof item>, holds = goodFacts.holds): string[] =>
  stockAddsUp.check({ ...goodFacts, stock: [{ ...item!, ...change }], holds }).map((found) => found.says);

test('a shelf that adds up is right', () => {
  expect(stockAddsUp.check(goodFacts)).toEqual([]);
});

test('a lost update shows: movements that do not sum to the balance', () => {
  expect(says({ onHand: 4 })).toEqual(['the movements of top sum to 3, but 4 are on hand']);
});

test('more sold than there ever was is oversold, unless it may be ordered later', () => {
  expect(says({ sold: 6, stocked: 5, onHand: -1, ledger: -1, backorderLimit: 1 })).toEqual([]);
  expect(says({ sold: 6, stocked: 5, onHand: 0, ledger: 0 })).toEqual([
    '6 of top were sold, of 5 ever stocked',
  ]);
});

test('a promise beyond what is there, or that no hold made, shows', () => {
  const hold = { ...goodFacts.holds[0]!, key: 'c2:hold:1', state: 'held' as const };
  expect(says({ reserved: 2 }, [hold])).toEqual([]);
  expect(says({ reserved: 2 })).toEqual(['2 of top count as promised, but holds promise 0']);
  expect(says({ reserved: 4 }, [hold, { ...hold, key: 'c3:hold:1' }])).toEqual([
    '4 of top are promised, of which there are 3',
  ]);
});
