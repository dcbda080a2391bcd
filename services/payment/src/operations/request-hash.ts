import { createHash } from 'node:crypto';

/** Whether two requests with one key are the same request. The order of names does not matter. */
export const requestHash = (request: Record<string, unknown>): string => {
  const sorted = Object.entries(request)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
};
