import { expect, test } from 'vitest';
import { doorRefusal } from './door-refusal.ts';

const of = (query: string) => doorRefusal(new URLSearchParams(query))?.code ?? null;

test('whoever comes back without being in is told why, by a code', () => {
  expect(of('next=/en-us/account')).toBeNull();
  expect(of('refused=ACCOUNT_DISABLED')).toBe('ACCOUNT_DISABLED');
  expect(of('error=Callback'), 'they pressed “cancel”').toBe('PROVIDER_LEFT');
  expect(of('error=OAuthSignin')).toBe('SIGN_IN_PROVIDER_AWAY');
  for (const error of ['OAuthCallback', 'constructor', 'anything at all'])
    expect(of(`error=${error}`)).toBe('IDENTITY_REFUSED');
});
