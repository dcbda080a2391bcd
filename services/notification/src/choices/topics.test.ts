import { expect, test } from 'vitest';
import { choicesFrom } from './topics.ts';

const wanted = (said: Parameters<typeof choicesFrom>[0]) =>
  Object.fromEntries(choicesFrom(said).map(({ topic, wanted }) => [topic, wanted]));

test('who said nothing hears of orders and of what they waited for', () => {
  expect(wanted([])).toEqual({ orders: true, 'back-in-stock': true });
});

test('what somebody said counts, but news of an order always come', () => {
  expect(
    wanted([
      { topic: 'back-in-stock', wanted: false },
      { topic: 'orders', wanted: false },
    ]),
  ).toEqual({ orders: true, 'back-in-stock': false });
});
