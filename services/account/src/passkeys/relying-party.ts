import type { Env } from '../env.ts';

/** Who asks for passkeys: the pages they are used on, and the domain they are bound to. */
export type RelyingParty = { name: string; rpId: string; origins: string[] };

/** @throws an Error of one sentence when a page is not within the domain: no browser would make a passkey there */
export function relyingParty(env: Env): RelyingParty {
  const origins = (env.PASSKEY_ORIGINS ?? [env.PUBLIC_STOREFRONT_URL]).map((url) => new URL(url).origin);
  const rpId = env.PASSKEY_RP_ID ?? new URL(origins[0]!).hostname;
  const outside = origins.find((origin) => !isWithin(new URL(origin).hostname, rpId));
  if (outside)
    throw new Error(`Cannot start: ${outside} of PASSKEY_ORIGINS is not within PASSKEY_RP_ID (${rpId}).`);
  return { name: 'Souk', rpId, origins };
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
