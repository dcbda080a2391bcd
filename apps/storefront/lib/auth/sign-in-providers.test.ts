import { expect, test } from 'vitest';
import { otherDoor } from './other-door.ts';
import { shownProviders, signInProviders } from './sign-in-providers.ts';

const one = {
  id: 'google',
  name: 'Google',
  issuer: 'https://accounts.google.com',
  clientId: 'souk',
  clientSecret: 'between the two of us',
};
const read = (list: unknown) =>
  signInProviders({ SIGN_IN_PROVIDERS: typeof list === 'string' ? list : JSON.stringify(list) });

test('without the setting there is no other way in', () => {
  for (const text of [undefined, '', ' ', '[]'])
    expect(signInProviders({ SIGN_IN_PROVIDERS: text })).toEqual([]);
});

test('a page is told a name, and no secret', () => {
  expect(shownProviders({ SIGN_IN_PROVIDERS: JSON.stringify([one]) })).toEqual([
    { id: 'google', name: 'Google' },
  ]);
});

test.each([
  ['no list at all', 'it is no JSON'],
  [[{ ...one, issuer: 'http://accounts.google.com' }], '0.issuer must begin with https://'],
  [[{ ...one, id: 'passkey' }], '0.id is the name of a way in that we have ourselves'],
  [[{ ...one, id: 'a/b' }], '0.id must be small letters, digits and hyphens'],
  [[{ ...one, clientSecret: '' }], '0.clientSecret'],
  [[one, { ...one, id: 'other' }], 'two of them have the same issuer'],
])('a wrong setting is told with its mend: %j', (list, words) => {
  expect(() => read(list)).toThrow(`Cannot start: SIGN_IN_PROVIDERS is wrong (${words}`);
  expect(() => read(list)).toThrow('make it a JSON list of { id, name, issuer, clientId, clientSecret }');
});

test('nobody comes back with an answer to another question, or to somebody else’s', () => {
  expect(otherDoor(one)).toMatchObject({
    checks: ['pkce', 'state', 'nonce'],
    idToken: true,
    wellKnown: 'https://accounts.google.com/.well-known/openid-configuration',
  });
  expect(otherDoor({ ...one, issuer: 'https://shop.eu.example/' }).wellKnown).toBe(
    'https://shop.eu.example/.well-known/openid-configuration',
  );
});
