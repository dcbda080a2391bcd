import { expect, test } from 'vitest';
import { beginningWith } from './recent-searches.ts';

const searched = ['Teapot', 'red scarf', 'tea', 'radio'];

test('before anything is typed, all that was searched for is offered, the latest first', () => {
  expect(beginningWith(searched, '  ')).toEqual(searched);
});

test('what is typed narrows it down, whatever the case, and is not offered itself', () => {
  expect(beginningWith(searched, 'TE')).toEqual(['Teapot', 'tea']);
  expect(beginningWith(searched, 'tea ')).toEqual(['Teapot']);
  expect(beginningWith(searched, 'scarf')).toEqual([]);
});
