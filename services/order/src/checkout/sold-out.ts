import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { z } from 'zod';

/** Long enough for a crowd that came for the same thing; short enough that nobody misses what was given back. */
const BELIEVED_MS = 250;

const refusedSchema = z.array(z.object({ variantId: z.string(), available: z.int() }));
type Line = { readonly variantId: string; readonly quantity: number };

/**
 * What inventory said a moment ago was not there. Hundreds who come for the last of a thing need not each write a
 * checkout, ask for a hold and give it up: for a quarter of a second, one answer is all they would get.
 */
export const rememberSoldOut = (clock: () => number = () => performance.now()) => {
  const known = new Map<string, { available: number; until: number }>();
  return {
    /** Takes note of a hold's refusal. */
    note: (refusal: Pick<Refusal, 'code' | 'extra'>): void => {
      const lines = refusedSchema.safeParse(refusal.extra.lines);
      if (refusal.code !== 'OUT_OF_STOCK' || !lines.success) return;
      const now = clock();
      for (const [variantId, { until }] of known) if (until <= now) known.delete(variantId);
      for (const { variantId, available } of lines.data)
        known.set(variantId, { available, until: now + BELIEVED_MS });
    },
    /** The refusal these lines would get, where it is certain of every one of them: else inventory says which. */
    refusalOf: (lines: readonly Line[]): Refusal | null => {
      const now = clock();
      const short = lines.flatMap(({ variantId, quantity }) => {
        const left = known.get(variantId);
        return left && left.until > now && left.available < quantity
          ? [{ variantId, requested: quantity, available: left.available }]
          : [];
      });
      return short.length === lines.length
        ? refuse('OUT_OF_STOCK', 'There is less in the hall than asked for. Take fewer, or leave it out.', {
            lines: short,
          })
        : null;
    },
  };
};

export type SoldOut = ReturnType<typeof rememberSoldOut>;
