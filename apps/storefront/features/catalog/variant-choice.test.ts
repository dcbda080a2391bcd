import { expect, test } from 'vitest';
import { type Choosable, chooseValue, firstChoice, valueState } from './variant-choice.ts';

const variant = (id: string, colour: string, size: string, band: Choosable['band'] = 'in') => ({
  id,
  optionValues: [colour, size],
  band,
});
const variants = [
  variant('red-s', 'Red', 'S', 'out'),
  variant('red-m', 'Red', 'M'),
  variant('blue-s', 'Blue', 'S'),
  variant('blue-m', 'Blue', 'M', 'out'),
  variant('green-l', 'Green', 'L'),
];

test('the page opens on something that can be bought', () => {
  expect(firstChoice(variants)?.id).toBe('red-m');
  expect(firstChoice([variant('only', 'Red', 'S', 'out')])?.id).toBe('only');
});

test('choosing a colour keeps the size, even when that one is sold out', () => {
  expect(chooseValue(variants, { chosen: ['Red', 'M'], place: 0, value: 'Blue' })?.id).toBe('blue-m');
});

test('where the combination was never made, the nearest one with the new value is shown', () => {
  expect(chooseValue(variants, { chosen: ['Red', 'M'], place: 0, value: 'Green' })?.id).toBe('green-l');
  expect(chooseValue(variants, { chosen: ['Green', 'L'], place: 1, value: 'S' })?.id).toBe('blue-s');
});

test('a value says how it stands beside the other choices', () => {
  const state = (place: number, value: string) =>
    valueState(variants, { chosen: ['Red', 'M'], place, value });
  expect(state(1, 'M')).toBe('available');
  expect(state(1, 'S')).toBe('sold_out');
  expect(state(1, 'L')).toBe('missing');
});
