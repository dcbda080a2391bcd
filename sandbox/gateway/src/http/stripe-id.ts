import { randomBytes } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const letters = (count: number): string => {
  let text = '';
  // A byte beyond the last whole round of the alphabet is passed over, so that every letter is as likely.
  while (text.length < count)
    for (const byte of randomBytes(count))
      if (byte < 248 && text.length < count) text += ALPHABET[byte % ALPHABET.length];
  return text;
};

/** A fresh id with its kind in front: `pi_…`, `ch_…`, `re_…`. */
export const stripeId = (prefix: string): string => `${prefix}_${letters(24)}`;

/** The secret with which a browser may look at and confirm one intent. */
export const clientSecretOf = (intentId: string): string => `${intentId}_secret_${letters(25)}`;
