import { afterAll, expect, test } from 'vitest';
import { startPassport } from '../src/start-passport.mjs';

const passport = await startPassport({
  host: '127.0.0.1',
  port: 0,
  clientId: 'a-shop',
  clientSecret: 'a-secret-of-the-shop',
  redirectUris: ['http://localhost:3000/back'],
});
afterAll(() => passport.close());
const read = async (path) => (await fetch(passport.issuer + path)).json();

test('it calls itself by its address, and shows no private part of its key', async () => {
  const self = await read('/.well-known/openid-configuration');
  expect(self).toMatchObject({
    issuer: passport.issuer,
    jwks_uri: `${passport.issuer}/jwks`,
    code_challenge_methods_supported: ['S256'],
  });
  const { keys } = await read('/jwks');
  expect(keys).toMatchObject([{ kid: passport.key.kid, alg: 'RS256' }]);
  expect(keys[0].d).toBeUndefined();
});

test('a shop it does not know is not asked about', async () => {
  const query = new URLSearchParams({ client_id: 'another', response_type: 'code', scope: 'openid' });
  expect((await fetch(`${passport.issuer}/auth?${query}`)).status).toBe(400);
});
