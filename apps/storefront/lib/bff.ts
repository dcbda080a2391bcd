import type { StorefrontRouter } from '@souk/bff/routers/storefront/router';
import { createTRPCClient, httpLink } from '@trpc/client';

const ANSWER_WITHIN_MS = 5_000;

let turn = 0;

/** Addresses are read when they are used: one build serves everywhere. */
const addresses = (): string[] =>
  (process.env.BFF_URL ?? '').split(',').flatMap((address) => address.trim().replace(/\/+$/, '') || []);

/** Asks one address after the other; these are only reads. */
const fetchFromAny: typeof fetch = async (path, init) => {
  const known = addresses();
  turn += 1;
  let failure: unknown = new Error('BFF_URL names no address.');
  for (let tries = 0; tries < known.length; tries += 1) {
    const address = known[(turn + tries) % known.length];
    try {
      return await fetch(`${address}${String(path)}`, {
        ...init,
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
};

/** The BFF as pages ask it while they are made: without cookies, so that everybody gets the same page. */
export const bff = createTRPCClient<StorefrontRouter>({
  links: [httpLink({ url: '/trpc/storefront', fetch: fetchFromAny as never })],
});
