'use client';

import { refusalFromText, type SignInRefusal, unreachable } from '@souk/web-front/sign-in-refusal';
import { getProviders, signIn, signOut } from 'next-auth/react';
import { takeWishesAlong } from '../../features/wishlist/take-wishes-along.ts';

type Proof = {
  credentials: { email: string; password: string };
  code: { codeId: string; code: string };
  /** `response`: what the browser answered, as JSON. */
  passkey: { challengeId: string; response: string };
  'new-passkey': { challengeId: string; response: string; name: string };
};

/**
 * Signs a shopper in; the encrypted cookie is set when this resolves, and what they wished for as a guest is theirs.
 * @returns what to tell the shopper, or null when they are in
 */
export async function signInShopper<Door extends keyof Proof>(
  door: Door,
  proof: Proof[Door],
): Promise<SignInRefusal | null> {
  const result = await signIn(door, { ...proof, redirect: false });
  if (!result?.ok || result.error) return refusalFromText(result?.error);
  await takeWishesAlong();
  return null;
}

/**
 * Leads a shopper to a provider, from which they come back to `to`, signed in or told why not. The page is being left
 * when this resolves.
 * @param to a page of this shop
 * @returns what to tell the shopper, or null when they are on their way
 */
export async function signInThrough(provider: string, to: string): Promise<SignInRefusal | null> {
  try {
    const known = await getProviders();
    if (!known) return unreachable;
    if (!known[provider]) return { code: 'SIGN_IN_PROVIDER_UNKNOWN', detail: '' };
    await signIn(provider, { callbackUrl: to });
    return null;
  } catch {
    return unreachable;
  }
}

/** Takes the cookie away. End the session itself first, with `account.signOut`: a copied cookie would still open it. */
export async function forgetShopper(): Promise<void> {
  await signOut({ redirect: false });
}
