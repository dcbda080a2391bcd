'use client';

import { refusalFromText, type SignInRefusal } from '@souk/web-front/sign-in-refusal';
import { signIn, signOut } from 'next-auth/react';

type Proof = {
  credentials: { email: string; password: string };
  code: { codeId: string; code: string };
  /** `response`: what the browser answered, as JSON. */
  passkey: { challengeId: string; response: string };
  'new-passkey': { challengeId: string; response: string; name: string };
};

/**
 * Signs a shopper in; the encrypted cookie is set when this resolves.
 * @returns what to tell the shopper, or null when they are in
 */
export async function signInShopper<Door extends keyof Proof>(
  door: Door,
  proof: Proof[Door],
): Promise<SignInRefusal | null> {
  const result = await signIn(door, { ...proof, redirect: false });
  return result?.ok && !result.error ? null : refusalFromText(result?.error);
}

/** Takes the cookie away. End the session itself first, with `account.signOut`: a copied cookie would still open it. */
export async function forgetShopper(): Promise<void> {
  await signOut({ redirect: false });
}
