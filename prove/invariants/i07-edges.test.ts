import { expect, test } from 'vitest';
import { goodFacts } from './good-facts.ts';
import { statusesMoveAlongEdges } from './i07-edges.ts';

const edge = (what: string, from: string | null, to: string) =>
  statusesMoveAlongEdges
    .check({ ...goodFacts, edges: [{ what, id: 'x', from, to, atMs: 0 }] })
    .map((found) => found.says);

test('known ways are right', () => {
  expect(statusesMoveAlongEdges.check(goodFacts)).toEqual([]);
  expect(edge('checkout', 'confirmed', 'cancelled')).toEqual([]);
});

test('a status that moves back, or begins in the middle, shows', () => {
  expect(edge('checkout', 'cancelled', 'held')).toEqual([
    'checkout x went from cancelled to held, which is no way it may go',
  ]);
  expect(edge('placed_order', 'cancelled', 'confirmed')).toHaveLength(1);
  expect(edge('payment_intent', 'captured', 'voided')).toHaveLength(1);
  expect(edge('reservation', 'expired', 'claimed')).toHaveLength(1);
  expect(edge('checkout', null, 'confirmed')).toEqual([
    'checkout x went from nothing to confirmed, which is no way it may go',
  ]);
});

test('two orders of one checkout show once', () => {
  const orders = [...goodFacts.orders, { ...goodFacts.orders[0]!, id: 'o2', number: 'S-1002' }];
  expect(statusesMoveAlongEdges.check({ ...goodFacts, orders })).toHaveLength(1);
});
