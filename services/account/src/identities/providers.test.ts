import { expect, test } from 'vitest';
import { providersSetting } from './providers.ts';

const one = { id: 'google', name: 'Google', issuer: 'https://accounts.google.com', clientId: 'souk' };
const read = (list: unknown) =>
  providersSetting.safeParse(typeof list === 'string' ? list : JSON.stringify(list));

test('without the setting nobody else vouches for anybody', () => {
  expect(providersSetting.parse(undefined)).toEqual([]);
  expect(read([one]).data).toEqual([one]);
});

test.each([
  ['a list of providers', 'must be a JSON list of { id, name, issuer, clientId }'],
  [{}, 'at its beginning: '],
  [[{ ...one, issuer: 'http://accounts.google.com' }], 'at 0.issuer: must begin with https://'],
  [[{ ...one, id: 'Google Mail' }], 'at 0.id: must be small letters, digits and hyphens'],
  [[one, { ...one, id: 'other' }], 'two providers have the same issuer'],
  [[one, { ...one, issuer: 'https://other.example' }], 'two providers have the same id'],
  [[{ ...one, clientSecret: 'not here' }], 'clientSecret'],
])('a wrong setting says what to mend: %j', (list, words) => {
  expect(read(list).error?.issues[0]?.message).toContain(words);
});
