import { expect, test } from 'vitest';
import { compareSizes } from './compare-sizes.ts';

test('sizes stand in the order a shopper reads them', () => {
  expect(['10', 'XL', 'S', 'One size', '9', 'M', '12 L'].sort(compareSizes)).toEqual([
    'S',
    'M',
    'XL',
    '9',
    '10',
    '12 L',
    'One size',
  ]);
});
