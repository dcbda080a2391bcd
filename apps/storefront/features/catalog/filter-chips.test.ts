import { expect, test } from 'vitest';
import { defaultMarket } from '../../lib/market.ts';
import { filterChips } from './filter-chips.ts';

const nothing = { kind: [], colour: [], size: [], min: null, max: null, hall: false, sort: 'loved' as const };

test('each chip knows what is left without it', () => {
  const chips = filterChips({ ...nothing, kind: ['Boots', 'Hats'], max: 170 }, defaultMarket);
  expect(chips.map(({ label }) => label)).toEqual(['Boots', 'Hats', 'Up to $170']);
  expect(chips[0]?.without).toEqual({ kind: ['Hats'] });
  expect(chips[2]?.without).toEqual({ min: null, max: null });
});

test('nothing asked for, no chips', () => {
  expect(filterChips(nothing, defaultMarket)).toEqual([]);
});
