import { expect, test } from 'vitest';
import { doorFor, doorWithRefusal } from './door-for.ts';

const shop = 'http://localhost:3000';
const from = (path: string) => doorFor(shop + path, shop);

test('whoever comes back without being in finds the door in their language, and what they came for', () => {
  expect(from('/de-de/sign-in?next=%2Fde-de%2Ftill&from=google')).toBe('/de-de/sign-in?next=%2Fde-de%2Ftill');
  expect(from('/ar-ae/register')).toBe('/ar-ae/sign-in?next=%2Far-ae%2Faccount');
  expect(doorWithRefusal(from('/de-de/till'), 'ACCOUNT_DISABLED')).toBe(
    '/de-de/sign-in?next=%2Fde-de%2Faccount&refused=ACCOUNT_DISABLED',
  );
});

test('nobody is led anywhere else, whatever the cookie says', () => {
  for (const came of [
    undefined,
    '',
    'no address',
    'https://elsewhere.example/en-us/sign-in',
    `${shop}/xx-yy`,
    shop,
  ])
    expect(doorFor(came, shop)).toBe('/en-us/sign-in');
  for (const next of ['https://elsewhere.example', '//elsewhere.example', '/de-de/account'])
    expect(from(`/en-us/sign-in?next=${encodeURIComponent(next)}`)).toBe(
      '/en-us/sign-in?next=%2Fen-us%2Faccount',
    );
  expect(doorWithRefusal('/en-us/sign-in', 'X')).toBe('/en-us/sign-in?refused=X');
});
