import { expect, test } from 'vitest';
import { isPivot, laneOf, lanesOf, pathThrough } from './timeline-path.ts';

test('an entry runs in the lane of its service', () => {
  expect(
    ['placed', 'paid', 'refunded', 'cancelled', 'stock.held', 'quote.locked', 'email.sent'].map(
      (kind) => laneOf(kind).id,
    ),
  ).toEqual(['order', 'payment', 'payment', 'order', 'stock', 'bag', 'message']);
});

test('only lanes that were walked are drawn, bag first', () => {
  expect(lanesOf(['placed', 'paid', 'quote.locked', 'paid']).map(({ id }) => id)).toEqual([
    'bag',
    'payment',
    'order',
  ]);
});

test('taking the money is the point of no return', () => {
  expect(['placed', 'paid', 'refunded'].filter(isPivot)).toEqual(['paid']);
});

test('the path bends between lanes and runs straight within one', () => {
  expect(pathThrough([])).toBe('');
  expect(
    pathThrough([
      { x: 8, y: 24 },
      { x: 34, y: 72 },
      { x: 34, y: 120 },
    ]),
  ).toBe('M8 24 C8 48 34 48 34 72 C34 96 34 96 34 120');
});
