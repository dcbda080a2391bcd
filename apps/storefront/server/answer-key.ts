import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Encoding } from './squeeze.ts';

/** What Next answers differently by, beside the path (its `Vary`). */
const DECIDES = [
  'rsc',
  'next-router-state-tree',
  'next-router-prefetch',
  'next-router-segment-prefetch',
  'next-url',
];
/** Pages without anybody in them. Whatever is not named here is never remembered: the till, orders, the account. */
const IS_SHARED = /^\/(en-us|de-de|ar-ae)(\/(bag|search|stalls\/[^/]+|products\/[^/]+|info\/[^/]+))?\/?$/;

/**
 * Under what an answer may be remembered; null for what is never. Next keeps a page under its path alone, so that the
 * question in an address plays no part.
 */
export const answerKey = (
  { method, url = '/', headers }: IncomingMessage,
  encoding: Encoding,
): string | null => {
  const [path = ''] = url.split('?', 1);
  if ((method !== 'GET' && method !== 'HEAD') || !IS_SHARED.test(path)) return null;
  return JSON.stringify([path, encoding, ...DECIDES.map((name) => headers[name] ?? null)]);
};

/** Whether Next gave what it keeps for everybody, whole and still good; `STALE` is on its way out. */
export const isShared = (response: ServerResponse): boolean =>
  response.statusCode === 200 &&
  response.getHeader('x-nextjs-cache') === 'HIT' &&
  String(response.getHeader('cache-control')).includes('s-maxage=') &&
  !response.hasHeader('set-cookie');
