import { expect, test } from 'vitest';
import { choicesFrom } from './topics.ts';

const wanted = (said: Parameters<typeof choicesFrom>[0]) =>
  Object.fromEntries(choicesFrom(said).map(({ topic, wanted }) => [topic, wanted]));

test('who said nothing hears of orders and of what they waited for, and is asked for reviews', () => {
  expect(wanted([])).toEqual({ orders: true, 'back-in-stock': true, reviews: true });
});

test('what somebody said counts, but news of an order always come', () => {
  expect(
    wanted([
      { topic: 'back-in-stock', wanted: false },
      { topic: 'orders', wanted: false },
      { topic: 'reviews', wanted: false },
    ]),
  ).toEqual({ orders: true, 'back-in-stock': false, reviews: false });
});
