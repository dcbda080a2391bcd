/** What a page learns when something was refused: a code to act on and a sentence to show. */
export type Refusal = { code: string; detail: string; [extra: string]: unknown };

/** Shown as the page says it (`useRefusalText`): no service wrote it. */
const away: Refusal = { code: 'SERVICE_DOWN', detail: '' };

/** The refusal inside an error of a tRPC call; anything unexpected reads as a part of the hall being away. */
export const refusalOf = (error: unknown): Refusal => {
  if (typeof error !== 'object' || error === null || !('data' in error)) return away;
  const data = error.data as { refusal?: Refusal | null } | null | undefined;
  return data?.refusal ?? away;
};

/** The number to mention when one writes to us about an error. */
export const traceOf = (error: unknown): string | null => {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  return (error.data as { traceId?: string } | null | undefined)?.traceId ?? null;
};
