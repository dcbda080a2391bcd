import { createRemoteJWKSet, type RemoteJWKSet } from 'jose';
import { z } from 'zod';

const ANSWER_WITHIN_MS = 4_000;
/** How long what an issuer says of itself is believed; its keys are asked for anew by themselves. */
const KNOWN_FOR_MS = 60 * 60 * 1000;

const selfSchema = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
});

export type Issuer = {
  /** What it signs with. */
  keys: RemoteJWKSet;
  /** Where it tells more of whoever has an access token; null where it does not. */
  userinfoUrl: string | null;
};

/** Asks an issuer for what it is. Throws where it does not answer, or calls itself something else. */
export type AskIssuer = (issuer: string) => Promise<Issuer>;

/** Remembers what issuers say of themselves. */
export function openIssuers(): AskIssuer {
  const known = new Map<string, { issuer: Promise<Issuer>; until: number }>();
  return (name) => {
    const now = performance.now();
    const before = known.get(name);
    if (before && before.until > now) return before.issuer;
    const issuer = discover(name);
    known.set(name, { issuer, until: now + KNOWN_FOR_MS });
    issuer.catch(() => known.delete(name));
    return issuer;
  };
}

async function discover(name: string): Promise<Issuer> {
  const self = selfSchema.parse(
    await readJson(`${name.replace(/\/$/, '')}/.well-known/openid-configuration`),
  );
  if (self.issuer !== name)
    throw new Error(`The issuer ${name} calls itself ${self.issuer}: name it so in SIGN_IN_PROVIDERS.`);
  return {
    keys: createRemoteJWKSet(new URL(self.jwks_uri), { timeoutDuration: ANSWER_WITHIN_MS }),
    userinfoUrl: self.userinfo_endpoint ?? null,
  };
}

/** @param token with whose right it is asked */
export async function readJson(url: string, token?: string): Promise<unknown> {
  const answer = await fetch(url, {
    headers: { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    redirect: 'error',
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.json();
}
