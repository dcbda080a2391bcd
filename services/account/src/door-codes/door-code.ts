import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

export const CODE_GOOD_FOR_SECONDS = 15 * 60;
export const CODE_TRIES = 5;
/** Codes one address may be sent in any hour. */
export const CODES_PER_HOUR = 5;

/** As somebody types it, with spaces where they like them. */
export const codeTextSchema = z
  .string()
  .transform((typed) => typed.replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'The code has six digits.'));

export type KnownCode = {
  id: string;
  codeHash: Buffer;
  triesLeft: number;
  used: boolean;
  expired: boolean;
};

export type Verdict = 'right' | 'wrong' | 'guessed' | 'expired';

/** Six digits, each of the million equally likely. */
export function newCode(): string {
  return randomInt(0, 1_000_000).toString().padStart(6, '0');
}

/** The row's id salts the hash, so equal codes of two people look different. */
export function codeHash(codeId: string, code: string): Buffer {
  return createHash('sha256').update(`${codeId}:${code}`).digest();
}

/** Judges a typed code against the one that was sent. A code that was used is as good as ended. */
export function judgeCode(known: KnownCode | null, typed: string): Verdict {
  if (!known || known.expired || known.used) return 'expired';
  if (known.triesLeft === 0) return 'guessed';
  return timingSafeEqual(known.codeHash, codeHash(known.id, typed)) ? 'right' : 'wrong';
}
