import { expect, test } from 'vitest';
import { isPivot, isTrouble, laneOf, lanesOf, pathThrough } from './timeline-path.ts';

test('only lanes that were walked are drawn, cart first', () => {
  expect(lanesOf(['order', 'payment', 'cart', 'payment']).map(({ id }) => id)).toEqual([
    'cart',
    'payment',
    'order',
  ]);
  expect(laneOf('message').label).toBe('Message');
});

test('what was tried again or refused stands out', () => {
  expect(
    isTrouble({ kind: 'request_capture', label: 'Provider asked to capture', detail: '3 attempts' }),
  ).toBe(true);
  expect(isTrouble({ kind: 'email_failed', label: 'Email could not be sent' })).toBe(true);
  expect(isTrouble({ kind: 'request_capture', label: 'Provider asked to capture' })).toBe(false);
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
