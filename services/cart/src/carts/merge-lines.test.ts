import { expect, it } from 'vitest';
import { mergeLines } from './merge-lines.ts';

const line = (variantId: string, quantity: number, seenPriceMinor = 100) => ({
  variantId,
  quantity,
  seenPriceMinor,
});

it('adds up what is in both, keeps the price the owner saw, and brings the rest along', () => {
  expect(mergeLines([line('a', 2, 90), line('b', 1)], [line('a', 3, 100), line('c', 4)])).toEqual({
    changed: [line('a', 5, 90), line('c', 4)],
    capped: [],
    lineCount: 3,
  });
});

it('stops at 99 of one thing and at 100 things, and says what did not fit', () => {
  const full = Array.from({ length: 100 }, (_, place) => line(`v${place}`, 60));
  const merged = mergeLines(full, [line('v0', 60), line('new', 2)]);
  expect(merged.changed).toEqual([line('v0', 99)]);
  expect(merged.capped).toEqual([
    { variantId: 'v0', wanted: 120, quantity: 99 },
    { variantId: 'new', wanted: 2, quantity: 0 },
  ]);
  expect(merged.lineCount).toBe(100);
});
