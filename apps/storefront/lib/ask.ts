import type { StorefrontRouter } from '@souk/bff/routers/storefront/router';
import { TRPCClientError } from '@trpc/client';
import { cacheLife, cacheTag } from 'next/cache';
import { keepLastGood, lastGood } from './last-good.ts';

/** `away`: nobody answered, and nobody has before. `unknown`: there is no such thing, or it stands elsewhere now. */
export type Answer<T> =
  | { kind: 'found'; value: T }
  | { kind: 'unknown'; movedTo: string | null }
  | { kind: 'away' };

/** Seconds a page may be kept. Changes arrive by tag at once; the quarter of an hour is for one that was missed. */
const shownFor = { stale: 60, revalidate: 900, expire: 31_536_000 };
/** What was made while nobody answered is asked for again almost at once. */
const awayFor = { stale: 30, revalidate: 3, expire: 600 };

const isUnknown = (error: unknown): error is TRPCClientError<StorefrontRouter> =>
  error instanceof TRPCClientError && ['NOT_FOUND', 'BAD_REQUEST'].includes(error.data?.code);

/** The handle under which it stands now, where a refusal knows one. */
const movedTo = (error: TRPCClientError<StorefrontRouter>): string | null => {
  const handle = error.data?.refusal?.movedTo;
  return typeof handle === 'string' ? handle : null;
};

/**
 * Asks for what a page shows, inside `'use cache'`. When nobody answers, the page is made from the last good answer,
 * or says that part of the hall is away; either is asked for again within seconds, and as soon as the BFF is back.
 *
 * @param key under which the last good answer is kept; null for one that is too large for it
 */
export const ask = async <T>(key: string | null, question: () => Promise<T>): Promise<Answer<T>> => {
  try {
    const value = await question();
    if (key !== null) keepLastGood(key, value);
    cacheLife(shownFor);
    return { kind: 'found', value };
  } catch (error) {
    cacheTag('away');
    cacheLife(awayFor);
    if (isUnknown(error)) return { kind: 'unknown', movedTo: movedTo(error) };
    const before = key === null ? undefined : lastGood<T>(key);
    return before === undefined ? { kind: 'away' } : { kind: 'found', value: before };
  }
};
