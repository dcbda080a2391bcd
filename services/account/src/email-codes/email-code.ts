import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

export const CODE_GOOD_FOR_SECONDS = 15 * 60;
export const CODE_TRIES = 5;
/** Codes one customer may have sent to them in any hour, the first included. */
export const CODES_PER_HOUR = 5;

export type KnownCode = { id: string; codeHash: Buffer; triesLeft: number; expired: boolean };

export type Verdict = 'right' | 'wrong' | 'expired';

/** Six digits, each of the million equally likely. */
export function newCode(): string {
  return randomInt(0, 1_000_000).toString().padStart(6, '0');
}

/** The row's id salts the hash, so equal codes of two people look different. */
export function codeHash(codeId: string, code: string): Buffer {
  return createHash('sha256').update(`${codeId}:${code}`).digest();
}

/** Judges a typed code against the newest one sent. A code whose tries are used up is as good as expired. */
export function judgeCode(known: KnownCode | null, typed: string): Verdict {
  if (!known || known.expired || known.triesLeft === 0) return 'expired';
  return timingSafeEqual(known.codeHash, codeHash(known.id, typed)) ? 'right' : 'wrong';
}
