import { expect, test } from 'vitest';
import type { Env } from '../env.ts';
import { relyingParty } from './relying-party.ts';

const env = (more: Partial<Env>): Env => ({ PUBLIC_STOREFRONT_URL: 'https://souk.example/', ...more }) as Env;

test('passkeys belong to the storefront unless a setting says otherwise', () => {
  expect(relyingParty(env({}))).toMatchObject({ rpId: 'souk.example', origins: ['https://souk.example'] });
  expect(
    relyingParty(
      env({
        PASSKEY_RP_ID: 'souk.example',
        PASSKEY_ORIGINS: ['https://www.souk.example', 'https://souk.example'],
      }),
    ),
  ).toMatchObject({ rpId: 'souk.example', origins: ['https://www.souk.example', 'https://souk.example'] });
});

test('a page outside the domain does not start', () => {
  for (const origin of ['https://elsewhere.example', 'https://notsouk.example'])
    expect(() => relyingParty(env({ PASSKEY_RP_ID: 'souk.example', PASSKEY_ORIGINS: [origin] }))).toThrow(
      origin,
    );
});
