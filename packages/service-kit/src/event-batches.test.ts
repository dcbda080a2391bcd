import { expect, test } from 'vitest';
import { batchesOf } from './event-batches.ts';
import type { FeedEvent } from './feed.ts';

const event = (name: string, more: Partial<FeedEvent> = {}): FeedEvent => ({
  ...{
    id: name,
    type: 'many',
    version: 1,
    aggregateId: name,
    aggregateVersion: 1,
    occurredAt: '',
    traceId: null,
  },
  ...{ payload: {}, position: name },
  ...more,
});

const cut = (events: FeedEvent[], { weight = 1, mixes = false } = {}): string[] => {
  const subscription = {
    takes: ({ type }: Pick<FeedEvent, 'type'>) => type !== 'unknown',
    weigh: ({ type }: FeedEvent) => (type === 'alone' ? undefined : weight),
    mixes: () => mixes,
  };
  return [...batchesOf(events, subscription)].map((batch) => batch.map(({ id }) => id).join(' '));
};

test('events of one kind come together, and what nobody takes is passed over', () => {
  expect(cut([event('a'), event('x', { type: 'unknown' }), event('b'), event('c')])).toEqual(['a b c']);
  expect(cut([event('x', { type: 'unknown' })])).toEqual([]);
});

test('the second event of an aggregate waits for the first, and the order stays', () => {
  expect(cut([event('a'), event('b'), event('a2', { aggregateId: 'a' }), event('c')])).toEqual([
    'a b',
    'a2 c',
  ]);
});

test('another kind, version or trace begins anew, and a handler of single events gets them singly', () => {
  expect(cut([event('a'), event('b', { type: 'other' }), event('c')])).toEqual(['a', 'b', 'c']);
  expect(cut([event('a'), event('b', { version: 2 })])).toEqual(['a', 'b']);
  expect(cut([event('a', { traceId: 't' }), event('b', { traceId: 'u' })])).toEqual(['a', 'b']);
  expect(cut([event('a', { traceId: 't' }), event('b', { traceId: 'u' })], { mixes: true })).toEqual(['a b']);
  expect(cut([event('a', { type: 'alone' }), event('b', { type: 'alone' })])).toEqual(['a', 'b']);
});

test('no batch is more work than a transaction has time for, and one that is too much comes alone', () => {
  expect(cut([event('a'), event('b'), event('c')], { weight: 400 })).toEqual(['a b', 'c']);
  expect(cut([event('a'), event('b')], { weight: 5_000 })).toEqual(['a', 'b']);
});
