import type { Refusal } from '../../../lib/trpc/refusal.ts';

/** What next-auth calls it when somebody comes back without being in. */
const ofNextAuth = new Map([
  ['Callback', 'PROVIDER_LEFT'],
  ['OAuthSignin', 'SIGN_IN_PROVIDER_AWAY'],
]);

/**
 * Why somebody who was at a provider stands at the door again, from the page's address; null for everybody else.
 * Anything may stand there, so only a code is taken from it, never words.
 */
export const doorRefusal = (search: URLSearchParams): Refusal | null => {
  const error = search.get('error');
  const code = search.get('refused') ?? (error && (ofNextAuth.get(error) ?? 'IDENTITY_REFUSED'));
  return code ? { code, detail: '' } : null;
};
