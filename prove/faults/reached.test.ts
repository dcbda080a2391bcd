import { expect, test } from 'vitest';
import { countReached } from './reached.ts';

test('a place counts once, whoever died there, and is left no more', () => {
  const run = countReached({ order: ['a', 'b', 'c'], payment: ['a'] });
  run.died('order', 'b');
  run.died('order', 'b');
  run.died('order', null);
  run.died('order', 'not on the list');
  run.takenOver('order', 900);
  run.takenOver('order', 400);
  run.takenOver('order', null);
  expect(run.leftOf('order')).toEqual(['a', 'c']);
  expect(run.leftOf('payment')).toEqual(['a']);
  expect(run.rows()).toEqual([
    { part: 'order', of: 3, reached: 1, slowestMs: 900, never: ['a', 'c'] },
    { part: 'payment', of: 1, reached: 0, slowestMs: null, never: ['a'] },
  ]);
});
