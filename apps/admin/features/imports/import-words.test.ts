import { expect, test } from 'vitest';
import { countsInWords, sizeOf, stateWords, whyKept } from './import-words';

test('a product that stayed is named with every reason', () => {
  expect(whyKept({ sold: 2, edited: false, by: null })).toBe('sold: 2');
  expect(whyKept({ sold: 1, edited: true, by: 'Nadia' })).toBe('sold: 1, edited by Nadia since');
  expect(whyKept({ sold: 0, edited: true, by: 'You' })).toBe('edited by you since');
  expect(whyKept({ sold: 0, edited: false, by: null })).toBe('it could not be put back');
});

test('before it is applied the plan is told, afterwards what came of it', () => {
  const planned = { created: 20, changed: 0, unchanged: 1, refused: 2 };
  const result = { created: 5, changed: 0, unchanged: 0, refused: 0, meanwhile: 0, picturesMissing: 0 };
  expect(countsInWords({ planned, result: null, state: 'checked' })).toBe('20 new, 1 left, 2 refused');
  expect(countsInWords({ planned, result, state: 'cancelled' })).toBe('5 new');
});

test('a file that could not be read to its end is not ready', () => {
  expect(stateWords({ state: 'checked', complete: true }).label).toBe('Ready to apply');
  expect(stateWords({ state: 'checked', complete: false }).label).toBe('Cannot be read');
});

test('sizes are those people know', () => {
  expect([sizeOf(900), sizeOf(7_515), sizeOf(12_300_000)]).toEqual(['900 bytes', '8 kB', '12.3 MB']);
});
