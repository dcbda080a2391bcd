import { randomInt } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const letters = (count: number): string =>
  Array.from({ length: count }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** A fresh id with its kind in front: `pi_…`, `ch_…`, `re_…`. */
export const stripeId = (prefix: string): string => `${prefix}_${letters(24)}`;

/** The secret with which a browser may look at and confirm one intent. */
export const clientSecretOf = (intentId: string): string => `${intentId}_secret_${letters(25)}`;
