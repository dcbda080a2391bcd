import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { defaultMarket as market } from '../../lib/market.ts';
import messages from '../../messages/en.json' with { type: 'json' };
import { filterChips } from './filter-chips.ts';

const t = createTranslator({ locale: 'en-US', messages, namespace: 'listing' });
const nothing = {
  kind: [],
  colour: [],
  size: [],
  min: null,
  max: null,
  hall: false,
  stars: null,
  sort: 'loved' as const,
};

test('each chip knows what is left without it', () => {
  const chips = filterChips({ ...nothing, kind: ['Boots', 'Hats'], max: 170 }, { market, t });
  expect(chips.map(({ label }) => label)).toEqual(['Boots', 'Hats', 'Up to $170']);
  expect(chips[0]?.without).toEqual({ kind: ['Hats'] });
  expect(chips[2]?.without).toEqual({ min: null, max: null });
});

test('nothing asked for, no chips', () => {
  expect(filterChips(nothing, { market, t })).toEqual([]);
});
