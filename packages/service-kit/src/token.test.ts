import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTokenSigner, createTokenVerifier } from './identity.ts';
import { openToken, signToken } from './token.ts';

const key = 'ab'.repeat(32);
const secret = Buffer.from(key, 'hex');
const now = Math.floor(Date.now() / 1000);
const claims = {
  iss: 'bff',
  aud: 'order',
  iat: now,
  exp: now + 15,
  actor: { kind: 'guest', cartId: 'mine' },
};
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const sealed = (header: unknown, body: unknown): string => {
  const text = `${encode(header)}.${encode(body)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
};
const callerOf = (token: string, audience = 'order') =>
  createTokenVerifier({ audience, key })(`Bearer ${token}`);

test('a token says to its audience who calls, and for whom', async () => {
  const token = await createTokenSigner({ from: 'bff', to: 'order', key })({ kind: 'guest', cartId: 'mine' });
  expect(await callerOf(token)).toEqual({ service: 'bff', actor: { kind: 'guest', cartId: 'mine' } });
  expect(await callerOf(token, 'payment')).toBeNull();
});

test('what was changed, signed by another key or in another way is no token', async () => {
  const token = signToken(claims, secret);
  const [header, , signature] = token.split('.');
  expect(openToken(token, secret)).toEqual(claims);
  const theirs = encode({ ...claims, actor: { kind: 'system' } });
  expect(openToken(`${header}.${theirs}.${signature}`, secret)).toBeNull();
  expect(openToken(token, Buffer.from('cd'.repeat(32), 'hex'))).toBeNull();
  expect(openToken(sealed({ alg: 'HS512' }, claims), secret)).toBeNull();
  expect(openToken(`${encode({ alg: 'none' })}.${encode(claims)}.`, secret)).toBeNull();
  for (const broken of ['', 'a.b', token.slice(0, -4), `${token}.more`, sealed({ alg: 'HS256' }, null)])
    expect(openToken(broken, secret)).toBeNull();
});

test('a token that is over, has no end, no issuer or a nameless actor opens no door', async () => {
  const judged = (changed: object) => callerOf(sealed({ alg: 'HS256' }, { ...claims, ...changed }));
  expect(await judged({})).not.toBeNull();
  expect(await judged({ exp: now - 3 })).toBeNull();
  expect(await judged({ exp: undefined })).toBeNull();
  expect(await judged({ exp: 'later' })).toBeNull();
  expect(await judged({ iss: '' })).toBeNull();
  expect(await judged({ actor: { kind: 'god' } })).toBeNull();
});
