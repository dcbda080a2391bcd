import { z } from 'zod';
import { openToken, signToken } from './token.ts';

export const staffRoles = ['owner', 'manager', 'fulfilment', 'support'] as const;
export type StaffRole = (typeof staffRoles)[number];

const actorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('guest'), cartId: z.string().optional() }),
  z.object({
    kind: z.literal('customer'),
    id: z.string(),
    sessionId: z.string(),
    cartId: z.string().optional(),
  }),
  z.object({ kind: z.literal('staff'), id: z.string(), role: z.enum(staffRoles), sessionId: z.string() }),
  z.object({ kind: z.literal('system') }),
]);

/** Who acts. Never taken from a client: the BFF derives it from a verified session, services from a verified token. */
export type Actor = z.infer<typeof actorSchema>;

/** Who calls: the calling service, and the person it acts for. */
export type Caller = { readonly service: string; readonly actor: Actor };

const LIFETIME_SECONDS = 15;
const REUSE_MS = 5_000;
/** How far two clocks may be apart beyond that. */
const TOLERANCE_MS = 2_000;
const CACHE_LIMIT = 2_000;

const keyBytes = (hexKey: string): Uint8Array => Uint8Array.from(Buffer.from(hexKey, 'hex'));

/**
 * Signs tokens for one audience: HS256 with that audience's key, 15 seconds long. A token is reused for 5 seconds
 * per actor, so that a busy caller does not sign for every hop.
 */
export const createTokenSigner = ({ from, to, key }: { from: string; to: string; key: string }) => {
  const secret = keyBytes(key);
  const recent = new Map<string, { token: string; until: number }>();
  return async (actor: Actor): Promise<string> => {
    const name = JSON.stringify(actor);
    const known = recent.get(name);
    if (known && known.until > performance.now()) return known.token;
    const now = Math.floor(Date.now() / 1000);
    const token = signToken({ actor, iss: from, aud: to, iat: now, exp: now + LIFETIME_SECONDS }, secret);
    if (recent.size >= CACHE_LIMIT) recent.clear();
    recent.set(name, { token, until: performance.now() + REUSE_MS });
    return token;
  };
};

/** Verifies tokens addressed to `audience`. Answers the caller, or null when the token is missing, forged or stale. */
export const createTokenVerifier = ({ audience, key }: { audience: string; key: string }) => {
  const secret = keyBytes(key);
  const recent = new Map<string, { caller: Caller; until: number }>();
  return async (authorization: string | undefined): Promise<Caller | null> => {
    if (!authorization?.startsWith('Bearer ')) return null;
    const token = authorization.slice(7);
    const known = recent.get(token);
    if (known && known.until > performance.now()) return known.caller;
    const claims = openToken(token, secret);
    if (!claims?.iss || claims.aud !== audience || typeof claims.exp !== 'number') return null;
    const leftMs = claims.exp * 1000 - Date.now();
    const actor = actorSchema.safeParse(claims.actor);
    if (leftMs <= -TOLERANCE_MS || !actor.success) return null;
    const caller = { service: claims.iss, actor: actor.data };
    if (recent.size >= CACHE_LIMIT) recent.clear();
    recent.set(token, { caller, until: performance.now() + Math.min(leftMs, REUSE_MS) });
    return caller;
  };
};
