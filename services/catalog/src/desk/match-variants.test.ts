import { isRefusal } from '@souk/service-kit/refusal';
import { expect, test } from 'vitest';
import type { ProductInput } from './editable.shapes.ts';
import { type Known, matchVariants } from './match-variants.ts';

const known: Known[] = [
  { id: 'r', optionValues: ['Red'] },
  { id: 'b', optionValues: ['Blue'] },
  { id: 'withdrawn', optionValues: ['Crimson'] },
];

const wanted = (...variants: [string | null, ...string[]][]) => ({
  options: [
    {
      name: 'Colour',
      values: [...new Set(variants.map(([, value]) => value!))].map((value) => ({ value, swatch: null })),
    },
  ],
  variants: variants.map(([id, ...optionValues]) => ({ id, optionValues })) as ProductInput['variants'],
});

test('a renamed value keeps its variant, and whoever was withdrawn under that name steps aside', () => {
  expect(matchVariants(wanted(['r', 'Crimson'], ['b', 'Blue']), known)).toEqual({
    moves: [{ id: 'r', optionValues: ['Crimson'] }],
    parked: ['withdrawn'],
  });
});

test('two values may change places', () => {
  expect(matchVariants(wanted(['r', 'Blue'], ['b', 'Red']), known)).toEqual({
    moves: [
      { id: 'r', optionValues: ['Blue'] },
      { id: 'b', optionValues: ['Red'] },
    ],
    parked: [],
  });
});

test('a value that was taken away and comes back moves nobody', () => {
  expect(matchVariants(wanted(['r', 'Red'], [null, 'Crimson']), known)).toEqual({ moves: [], parked: [] });
});

test.each([
  [
    'a value of no option',
    { ...wanted(['r', 'Red']), options: [{ name: 'Colour', values: [{ value: 'Green', swatch: null }] }] },
  ],
  ['too few values', { ...wanted(['r', 'Red']), options: [] }],
  ['the same values twice', wanted(['r', 'Red'], [null, 'Red'])],
  ['the same variant twice', wanted(['r', 'Red'], ['r', 'Blue'])],
  ['a variant of another product', wanted(['stranger', 'Red'])],
  ['values that differ in their case only', wanted([null, 'Red'], [null, 'red'])],
])('%s is refused', (_what, matrix) => {
  const result = matchVariants(matrix, known);
  expect(isRefusal(result) && result.code).toBe('VARIANTS_INVALID');
});
