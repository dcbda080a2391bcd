import { expect, test } from 'vitest';
import { findCounts } from './shelf-counts';

test('only boxes with something in them were counted', () => {
  expect(findCounts({ a: '3', b: ' ', c: '0' }).counts).toEqual([
    { variantId: 'a', countedTo: 3 },
    { variantId: 'c', countedTo: 0 },
  ]);
});

test('what is no count is named with its box', () => {
  for (const text of ['-1', '2.5', 'many', '1e3'])
    expect(Object.keys(findCounts({ a: '1', b: text }).mistakes), text).toEqual(['b']);
});
