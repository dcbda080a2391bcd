import { expect, test } from 'vitest';
import { isNarrowed, noFilters, readFilters, writeFilters } from './filters.ts';
import { kindAddress } from './kind-address.ts';

const addressed = (wanted: Parameters<typeof writeFilters>[0]) => {
  const question = new URLSearchParams();
  for (const [name, value] of Object.entries(writeFilters(wanted)))
    if (value !== null) question.set(name, value);
  return question;
};

test('what was asked for is read from the address as it was written, commas in names too', () => {
  const wanted = {
    kind: ['Cups, large', 'Pots & pans'],
    colour: ['Rose'],
    size: [],
    min: 10,
    max: 250,
    hall: true,
    stars: 4 as const,
    sort: 'price-up' as const,
  };
  expect(readFilters(new URLSearchParams(addressed(wanted).toString()))).toEqual(wanted);
});

test('nothing is asked for without a word in the address', () => {
  expect(addressed(noFilters).toString()).toBe('');
  expect(isNarrowed(readFilters(new URLSearchParams()))).toBe(false);
});

test('what makes no sense in an address is ignored', () => {
  const nonsense = new URLSearchParams('min=cheap&max=&stars=9&sort=upside-down&hall=perhaps&colour=');
  expect(readFilters(nonsense)).toEqual(noFilters);
});

test('a link to a kind narrows to exactly that kind', () => {
  const { search } = new URL(kindAddress('/en-us/stalls/table', 'Cups, large'), 'http://hall');
  expect(readFilters(new URLSearchParams(search)).kind).toEqual(['Cups, large']);
});
