import { createHash } from 'node:crypto';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import { emailSchema, personNameSchema } from '../people.ts';
import { type AskIssuer, type Issuer, readJson } from './issuers.ts';
import type { Provider } from './providers.ts';

/** Whoever signs in comes with it at once; what lies about for longer was taken from somewhere. */
const MOST_SECONDS_OLD = 10 * 60;
const CLOCKS_APART_SECONDS = 30;
/** Signatures by a key that only the issuer has. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** What a provider says of somebody, and is believed. */
export type Vouched = {
  issuer: string;
  subject: string;
  /** What was signed; whoever brings it again is refused. */
  tokenHash: Buffer;
  name: string | null;
  email: string | null;
  /** Whether the provider has seen that the address is theirs. */
  emailVerified: boolean;
};

export type Tokens = { idToken: string; accessToken?: string | undefined };

/**
 * Judges what a provider signed: by its own keys, for this shop, just now. Nothing is taken from whoever hands it on.
 * Refusals: IDENTITY_REFUSED, IDENTITY_ENDED, SIGN_IN_PROVIDER_AWAY.
 * @param warn is told why, where a provider does not answer
 */
export async function checkToken(
  { provider, askIssuer, warn }: { provider: Provider; askIssuer: AskIssuer; warn: (error: unknown) => void },
  { idToken, accessToken }: Tokens,
): Promise<Vouched | Refusal> {
  try {
    const issuer = await askIssuer(provider.issuer);
    const { payload } = await jwtVerify(idToken, issuer.keys, {
      issuer: provider.issuer,
      audience: provider.clientId,
      algorithms,
      maxTokenAge: MOST_SECONDS_OLD,
      clockTolerance: CLOCKS_APART_SECONDS,
      requiredClaims: ['sub', 'exp'],
    });
    if (!isForUs(payload, provider.clientId) || !payload.sub || payload.sub.length > 255) return refused();
    const said = await whatIsSaid(issuer, { claims: payload, accessToken, warn });
    return { issuer: provider.issuer, subject: payload.sub, tokenHash: hashOf(idToken), ...said };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return identityEnded();
    if (error instanceof errors.JOSEError && error.code !== errors.JOSEError.code && !isLate(error))
      return refused();
    warn(error);
    return refuse(
      'SIGN_IN_PROVIDER_AWAY',
      'The other side does not answer. Try again, or come in another way.',
    );
  }
}

const isLate = (error: unknown) => error instanceof errors.JWKSTimeout;

/** What is for several is for the one it was given to. */
function isForUs({ aud, azp }: JWTPayload, clientId: string): boolean {
  if (azp !== undefined) return azp === clientId;
  return !Array.isArray(aud) || aud.length === 1;
}

const claimsSchema = z.object({
  email: emailSchema.nullable().catch(null),
  /** Some write it as a word. */
  email_verified: z.union([z.boolean(), z.literal('true').transform(() => true)]).catch(false),
  name: personNameSchema.nullable().catch(null),
});

/**
 * Address and name: as they were signed, or else as the issuer itself tells whoever has an access token of the very same
 * person. Whoever is known already needs neither, so an issuer that does not tell keeps nobody out.
 */
async function whatIsSaid(
  { userinfoUrl }: Issuer,
  {
    claims,
    accessToken,
    warn,
  }: { claims: JWTPayload; accessToken: string | undefined; warn: (error: unknown) => void },
): Promise<Pick<Vouched, 'name' | 'email' | 'emailVerified'>> {
  const asksMore = claims.email === undefined && userinfoUrl && accessToken;
  const told = asksMore
    ? ((await readJson(userinfoUrl, accessToken).catch(warn)) as JWTPayload | undefined)
    : undefined;
  const {
    email,
    email_verified: emailVerified,
    name,
  } = claimsSchema.parse(told?.sub === claims.sub ? told : claims);
  return { name, email, emailVerified: email !== null && emailVerified };
}

/** Of what was signed, without the signature: that could be written in another way and still be right. */
const hashOf = (idToken: string): Buffer =>
  createHash('sha256')
    .update(idToken.slice(0, idToken.lastIndexOf('.')))
    .digest();

function refused(): Refusal {
  return refuse(
    'IDENTITY_REFUSED',
    'What the other side said could not be checked. Begin again, or come in another way.',
  );
}

export function identityEnded(): Refusal {
  return refuse('IDENTITY_ENDED', 'That took too long, or was sent twice. Begin again.');
}
