import { expect, test } from 'vitest';
import { emptyVariant, type Option } from './product-draft';
import {
  addOption,
  addValue,
  fillMatrix,
  hasRoom,
  moveValue,
  removeOption,
  removeValue,
  removeVariant,
  renameValue,
} from './variant-matrix';

const option = (name: string, ...values: string[]): Option => ({
  name,
  values: values.map((value) => ({ value, swatch: null })),
});

const stored = (id: string, listPriceMinor: number, ...optionValues: string[]) => ({
  ...emptyVariant(optionValues),
  id,
  key: id,
  listPriceMinor,
});

const socks = {
  options: [option('Colour', 'Red', 'Blue'), option('Size', 'S', 'M')],
  variants: [
    stored('rs', 100, 'Red', 'S'),
    stored('rm', 200, 'Red', 'M'),
    stored('bs', 300, 'Blue', 'S'),
    stored('bm', 400, 'Blue', 'M'),
  ],
  aside: [],
};

type Matrix = Parameters<typeof addValue>[0];
const rows = ({ variants }: Matrix): string[] =>
  variants.map(
    ({ id, optionValues, listPriceMinor }) => `${id ?? 'new'} ${optionValues.join('/')} ${listPriceMinor}`,
  );

test('a further colour keeps what exists and is priced like its neighbours', () => {
  expect(rows(addValue(socks, 0, { value: 'Green', swatch: null }))).toEqual([
    ...rows(socks),
    'new Green/S 100',
    'new Green/M 200',
  ]);
});

test('a renamed value keeps its variants', () => {
  expect(rows(renameValue(socks, 0, { from: 'Red', to: 'Crimson' }))).toEqual([
    'rs Crimson/S 100',
    'rm Crimson/M 200',
    'bs Blue/S 300',
    'bm Blue/M 400',
  ]);
});

test('a value that is taken away and comes back brings its variants back', () => {
  const without = removeValue(socks, 0, 'Red');
  expect(rows(without)).toEqual(['bs Blue/S 300', 'bm Blue/M 400']);
  expect(rows(addValue(without, 0, { value: 'Red', swatch: null }))).toEqual([
    'bs Blue/S 300',
    'bm Blue/M 400',
    'rs Red/S 100',
    'rm Red/M 200',
  ]);
});

test('a first option makes what there is its first value', () => {
  const plain = { options: [], variants: [stored('only', 900)], aside: [] };
  expect(rows(addOption(plain, option('Size', 'S', 'M')))).toEqual(['only S 900', 'new M 900']);
  expect(rows(removeOption(addOption(plain, option('Size', 'S', 'M')), 0))).toEqual(['only  900']);
});

test('without an option one variant of each remaining combination stays', () => {
  expect(rows(removeOption(socks, 1))).toEqual(['rs Red 100', 'bs Blue 300']);
});

test('a combination that was taken out stays out, until all are asked for', () => {
  const fewer = removeVariant(socks, 'rm');
  const more = addValue(fewer, 1, { value: 'L', swatch: null });
  expect(rows(more)).toEqual([
    'rs Red/S 100',
    'new Red/L 100',
    'bs Blue/S 300',
    'bm Blue/M 400',
    'new Blue/L 300',
  ]);
  expect(rows(fillMatrix(fewer))).toEqual(rows(socks));
});

test('rows follow the order of the values', () => {
  expect(rows(moveValue(socks, 0, 'Blue', -1))).toEqual([
    'bs Blue/S 300',
    'bm Blue/M 400',
    'rs Red/S 100',
    'rm Red/M 200',
  ]);
});

test('a hundred variants are the most', () => {
  const wide = fillMatrix({
    options: [
      option('A', ...Array.from({ length: 10 }, (_, i) => `a${i}`)),
      option('B', ...Array.from({ length: 9 }, (_, i) => `b${i}`)),
    ],
    variants: [],
    aside: [],
  });
  expect(wide.variants).toHaveLength(90);
  expect(hasRoom(wide, 1)).toBe(true);
  expect(hasRoom(addValue(wide, 1, { value: 'b9', swatch: null }), 1)).toBe(false);
});
