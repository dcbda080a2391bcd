import { createHash, randomBytes } from 'node:crypto';
import { startPassport } from '@souk/passport/start-passport';
import { importJWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll } from 'vitest';

const BACK = 'http://localhost:3000/api/auth/callback/passport';
const CLIENT = { clientId: 'souk', clientSecret: 'a-secret-between-the-two' };

export type Tokens = { idToken: string; accessToken?: string };
type Person = { email: string; name?: string; verified?: boolean };

/** A real provider, until the test file ends, and what it signs: by its own hand, or by ours with its key. */
export async function openPassport() {
  const passport = await startPassport({ host: '127.0.0.1', port: 0, ...CLIENT, redirectUris: [BACK] });
  afterAll(() => passport.close());
  const { issuer, key } = passport;
  return {
    issuer,
    key,
    provider: { id: 'passport', name: 'Passport', issuer, clientId: CLIENT.clientId },
    /** The whole way, as a browser and the storefront go it. */
    visit: (person: Person) => visit(issuer, person),
    /** What the provider would sign, with whatever is said otherwise. */
    sign: (claims: JWTPayload, by: Partial<typeof key> = {}) =>
      sign({ issuer, key: { ...key, ...by } }, claims),
  };
}

type Signer = Pick<Awaited<ReturnType<typeof startPassport>>, 'issuer' | 'key'>;

async function sign({ issuer, key }: Signer, claims: JWTPayload): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const usual = {
    iss: issuer,
    aud: CLIENT.clientId,
    iat: now,
    exp: now + 3600,
    nonce: randomBytes(16).toString('hex'),
  };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: key.alg, kid: key.kid })
    .sign(await importJWK(key, key.alg));
}

/** A browser that follows nobody by itself, and keeps cookies. */
const openBrowser = (issuer: string) => {
  const cookies = new Map<string, string>();
  return async (where: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(new URL(where, issuer), {
      ...init,
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
      cookies.set(name!, value!);
    }
    return answer;
  };
};
const leadsTo = (answer: Response): string => answer.headers.get('location')!;

async function visit(
  issuer: string,
  { email, name = 'Amira Lindqvist', verified = true }: Person,
): Promise<Tokens> {
  const browse = openBrowser(issuer);
  const verifier = randomBytes(32).toString('base64url');
  const question = new URLSearchParams({
    client_id: CLIENT.clientId,
    redirect_uri: BACK,
    response_type: 'code',
    scope: 'openid email profile',
    state: 'a-state',
    nonce: randomBytes(16).toString('base64url'),
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const page = leadsTo(await browse(`/auth?${question}`));
  const body = new URLSearchParams({ email, name, answer: 'yes', ...(verified && { verified: 'on' }) });
  const back = leadsTo(await browse(leadsTo(await browse(page, { method: 'POST', body }))));
  const answer = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${CLIENT.clientId}:${CLIENT.clientSecret}`)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: new URL(back).searchParams.get('code')!,
      redirect_uri: BACK,
      code_verifier: verifier,
    }),
  });
  const told = (await answer.json()) as { id_token: string; access_token: string };
  return { idToken: told.id_token, accessToken: told.access_token };
}
