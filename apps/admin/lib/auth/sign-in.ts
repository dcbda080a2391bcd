'use client';

import { refusalFromText, type SignInRefusal } from '@souk/web-front/sign-in-refusal';
import { signIn, signOut } from 'next-auth/react';

/**
 * Signs a colleague in; the encrypted cookie is set when this resolves.
 * @returns what to tell them, or null when they are in
 */
export async function signInStaff(form: { email: string; password: string }): Promise<SignInRefusal | null> {
  const result = await signIn('credentials', { ...form, redirect: false });
  return result?.ok && !result.error ? null : refusalFromText(result?.error);
}

/** Takes the cookie away. End the session itself first, with `auth.signOut`: a copied cookie would still open it. */
export async function forgetStaff(): Promise<void> {
  await signOut({ redirect: false });
}
