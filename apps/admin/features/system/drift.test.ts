import { expect, test } from 'vitest';
import { driftOf } from './drift';
import type { Feeds } from './system-types';

const subscription = { publisher: 'order', position: '', movedAt: null, waiting: 0, lagSeconds: 0 };
const feedsOf = (
  change: Partial<typeof subscription> | { lagSeconds: null } = {},
  missing: Feeds['missing'] = [],
) =>
  ({
    answers: [
      {
        service: 'cart',
        outbox: { epoch: '', events: 0, bytes: 0 },
        subscriptions: [{ ...subscription, ...change }],
      },
    ],
    missing,
  }) as Feeds;
const quiet = { drift: [], feeds: feedsOf(), parked: 0 };
const countsOf = (asked: Parameters<typeof driftOf>[0]) => driftOf(asked).parts.map(({ count }) => count);

test('drift is 0 when gateway, orders, stock and feeds all agree', () => {
  const { parts, total } = driftOf(quiet);
  expect(total).toBe(0);
  expect(parts.map(({ name, count }) => [name, count])).toEqual([
    ['Gateway', 0],
    ['Orders', 0],
    ['Stock', 0],
    ['Feeds', 0],
  ]);
});

test('each difference counts where it belongs; one nobody has placed counts with the orders', () => {
  const drift = [
    'payment_behind',
    'payment_unknown',
    'payment_older',
    'stock_left',
    'stock_unknown',
    'stock_older',
    'ledger',
    'stuck',
    'of tomorrow',
  ].map((kind) => ({ kind }));
  expect(countsOf({ ...quiet, drift })).toEqual([3, 3, 3, 0]);
});

test('a follower that is late, one whose publisher is silent, a service that does not answer and parked events are drift', () => {
  expect(countsOf({ ...quiet, feeds: feedsOf({ lagSeconds: 30 }) })).toEqual([0, 0, 0, 0]);
  expect(driftOf({ ...quiet, feeds: feedsOf({ lagSeconds: 31 }) }).parts[3]).toMatchObject({ count: 1 });
  expect(countsOf({ ...quiet, feeds: feedsOf({ lagSeconds: null }) })).toEqual([0, 0, 0, 1]);
  const all = driftOf({ ...quiet, feeds: feedsOf({ lagSeconds: 90 }, ['payment']), parked: 2 });
  expect(all.total).toBe(4);
  expect(all.parts[3]!.words).toMatch(/and 2 more$/);
});

test('what was not asked yet is not said to agree', () => {
  expect(countsOf({ drift: undefined, feeds: undefined, parked: undefined })).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(driftOf({ ...quiet, parked: undefined }).parts[3]!.words).toBe('not compared yet');
});
