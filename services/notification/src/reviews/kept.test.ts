import { expect, test } from 'vitest';
import { keptOf, type Moves } from './kept.ts';

const unit = (variantId: string, quantity: number) => ({ variantId, quantity });
const sent = (variantId: string, quantity: number, productId = variantId) => ({
  ...unit(variantId, quantity),
  ...{ productId, handle: productId, title: productId, stall: 'bags' },
  image: { src: null, alt: '', art: false },
});
const kept = (moves: Partial<Moves>): string[] =>
  keptOf({ parcels: {}, returns: {}, refunds: {}, ...moves }).map(({ productId }) => productId);
const parcels = { one: [sent('cup', 2), sent('drum', 1)], two: [sent('cup', 1)] };

test('what was sent was kept, each product once, however many parcels and variants', () => {
  expect(kept({ parcels })).toEqual(['cup', 'drum']);
  expect(kept({ parcels: { one: [sent('red', 1, 'cup'), sent('blue', 1, 'cup')] } })).toEqual(['cup']);
  expect(kept({})).toEqual([]);
});

test('what goes back, or was paid back, was not kept; what is left of it was', () => {
  expect(kept({ parcels, returns: { a: [unit('cup', 2)] } })).toEqual(['cup', 'drum']);
  expect(kept({ parcels, returns: { a: [unit('cup', 2)], b: [unit('cup', 1)] } })).toEqual(['drum']);
  expect(kept({ parcels, refunds: { a: [unit('drum', 1)] } })).toEqual(['cup']);
  expect(kept({ parcels, returns: { a: [unit('cup', 2)] }, refunds: { a: [unit('cup', 1)] } })).toEqual([
    'drum',
  ]);
});

test('one variant back, the other kept: the product was kept', () => {
  const both = { one: [sent('red', 1, 'cup'), sent('blue', 1, 'cup')] };
  expect(kept({ parcels: both, returns: { a: [unit('red', 1)] } })).toEqual(['cup']);
});
