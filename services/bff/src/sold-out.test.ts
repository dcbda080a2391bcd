import { randomUUID } from 'node:crypto';
import { refuse } from '@souk/service-kit/refusal';
import { expect, test } from 'vitest';
import { rememberSoldOut } from './sold-out.ts';

const gone = (variantId: string, available: number) =>
  refuse('OUT_OF_STOCK', 'gone', { lines: [{ variantId, requested: 9, available }] });

test('what was not there a moment ago is known for a quarter of a second', () => {
  let now = 1_000;
  const soldOut = rememberSoldOut(() => now);
  const [lamp, stool] = [randomUUID(), randomUUID()];
  expect(soldOut.left()).toEqual([]);
  soldOut.note(gone(lamp, 1));
  now += 200;
  soldOut.note(gone(stool, 0));
  expect(soldOut.left()).toEqual([
    { variantId: lamp, available: 1 },
    { variantId: stool, available: 0 },
  ]);
  now += 50;
  expect(soldOut.left()).toEqual([{ variantId: stool, available: 0 }]);
});

test('no other refusal is taken for one, and one question names fifty at most', () => {
  const soldOut = rememberSoldOut(() => 0);
  soldOut.note(refuse('HOLD_LIMIT', 'much', { lines: [{ variantId: randomUUID(), available: 0 }] }));
  soldOut.note(refuse('OUT_OF_STOCK', 'nobody says of what'));
  expect(soldOut.left()).toEqual([]);
  for (let nth = 0; nth < 60; nth++) soldOut.note(gone(randomUUID(), 0));
  expect(soldOut.left()).toHaveLength(50);
});
