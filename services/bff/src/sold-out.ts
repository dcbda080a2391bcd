import type { Refusal } from '@souk/service-kit/refusal';
import { z } from 'zod';

/** Long enough for a crowd that came for the same thing; short enough that nobody misses what was given back. */
const BELIEVED_MS = 250;
/** As many as one question may name. */
const MOST_KNOWN = 50;

const refusedSchema = z.array(z.object({ variantId: z.uuid(), available: z.int().min(0) }));
export type Left = { readonly variantId: string; readonly available: number };

/**
 * What inventory said a moment ago was not there. Hundreds who come for the last of a thing need not each have a price
 * locked, write a checkout, ask for a hold and give it up: for a quarter of a second, one answer is all they would get.
 */
export const rememberSoldOut = (clock: () => number = () => performance.now()) => {
  const known = new Map<string, { available: number; until: number }>();
  const forgetOld = (): void => {
    const now = clock();
    for (const [variantId, { until }] of known) if (until <= now) known.delete(variantId);
  };
  return {
    /** Takes note of why a checkout could not hold its goods. */
    note: ({ code, extra }: Pick<Refusal, 'code' | 'extra'>): void => {
      const lines = refusedSchema.safeParse(extra.lines);
      if (code !== 'OUT_OF_STOCK' || !lines.success) return;
      forgetOld();
      for (const { variantId, available } of lines.data)
        known.set(variantId, { available, until: clock() + BELIEVED_MS });
    },
    /** What there is left, of all that was refused just now: mostly nothing is known. */
    left: (): readonly Left[] => {
      if (known.size === 0) return [];
      forgetOld();
      return [...known].slice(-MOST_KNOWN).map(([variantId, { available }]) => ({ variantId, available }));
    },
  };
};
