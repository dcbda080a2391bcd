import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { authSettings } from './auth-settings.ts';
import { signInAtBff } from './sign-in-at-bff.ts';
import { refusalFromText, refusalToText } from './sign-in-refusal.ts';

let answer: { status: number; body: unknown } = { status: 200, body: null };
let asked: { url?: string; origin?: string; from?: string | string[]; by?: string; body?: unknown } = {};
const bff = createServer(async (request, response) => {
  asked = {
    url: request.url,
    origin: request.headers.origin,
    from: request.headers['x-forwarded-for'],
    by: request.headers['user-agent'],
    body: await new Response(request as never).json(),
  };
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
});
await new Promise<void>((resolve) => bff.listen(0, '127.0.0.1', resolve));
afterAll(() => void bff.close().closeAllConnections());

const attempt = {
  // The first of the two is down: nobody may notice.
  bffUrls: ['http://127.0.0.1:4', `http://127.0.0.1:${(bff.address() as AddressInfo).port}`],
  procedure: 'admin/auth.signIn' as const,
  origin: 'http://localhost:3001',
  visitorAddress: '203.0.113.9',
  device: 'a browser',
  proof: { email: 'owner@souk.example', password: 'open-the-shutters' },
};

test('a session comes back with the id of its person, asked for as one of our own pages', async () => {
  answer = {
    status: 200,
    body: { result: { data: { sessionId: 's', person: { id: 'p', name: 'Nadia' } } } },
  };
  expect(await signInAtBff(attempt)).toEqual({ sessionId: 's', personId: 'p' });
  expect(asked).toEqual({
    url: '/trpc/admin/auth.signIn',
    origin: attempt.origin,
    from: attempt.visitorAddress,
    by: attempt.device,
    body: attempt.proof,
  });
});

test('a refusal reaches the form with its code and its words', async () => {
  const refusal = { code: 'TOO_MANY_TRIES', detail: 'Try again in 9 minutes.', retryAfterSeconds: 540 };
  answer = { status: 429, body: { error: { message: 'x', data: { refusal } } } };
  const result = await signInAtBff(attempt);
  expect(result).toEqual({ refusal });
  expect(refusalFromText(refusalToText(refusal))).toEqual(refusal);
});

test.each([
  ['does not answer', { ...attempt, bffUrls: ['http://127.0.0.1:4'] }],
  ['answers nonsense', attempt],
])('a BFF that %s is a refusal, not a crash', async (_how, to) => {
  answer = { status: 502, body: 'nonsense' };
  expect(await signInAtBff(to)).toMatchObject({ refusal: { code: 'SERVICE_DOWN' } });
  expect(refusalFromText('CredentialsSignin')).toMatchObject({ code: 'SERVICE_DOWN' });
});

test('a missing setting is named', () => {
  const env = {
    ADMIN_AUTH_SECRET: 'x'.repeat(32),
    NEXTAUTH_URL: 'http://localhost:3001/',
    BFF_URL: 'http://a:1/, http://b:1',
  };
  expect(authSettings(env, 'ADMIN_AUTH_SECRET')).toEqual({
    secret: 'x'.repeat(32),
    publicUrl: 'http://localhost:3001',
    bffUrls: ['http://a:1', 'http://b:1'],
  });
  expect(() => authSettings({ ...env, NEXTAUTH_URL: undefined }, 'ADMIN_AUTH_SECRET')).toThrow(
    /NEXTAUTH_URL/,
  );
  expect(() => authSettings({ ...env, ADMIN_AUTH_SECRET: 'short' }, 'ADMIN_AUTH_SECRET')).toThrow(
    /ADMIN_AUTH_SECRET/,
  );
});
