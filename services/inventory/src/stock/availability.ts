import { bands, LOW_COUNT } from '@souk/events/inventory';
import { z } from 'zod';

/** The counts of one variant at one place. */
export type Counts = {
  readonly tracked: boolean;
  readonly onHand: number;
  readonly reserved: number;
  readonly backorderLimit: number;
  readonly shortage: number;
};

export const availabilitySchema = z
  .object({
    variantId: z.uuid(),
    tracked: z.boolean(),
    band: z.enum(bands),
    /** Units on the shelf that nobody holds; null when they are not counted. */
    available: z.int().nonnegative().nullable(),
    backOn: z.iso.date().nullable(),
  })
  .meta({ id: 'Availability' });

export type Band = (typeof bands)[number];

/** Units that may still be promised, backorders included. Untracked variants always sell. */
export const promisable = (counts: Counts): number =>
  counts.tracked
    ? Math.max(0, counts.onHand + counts.backorderLimit - counts.reserved)
    : Number.POSITIVE_INFINITY;

/** Units on the shelf that nobody holds; null when they are not counted. */
export const onShelf = (counts: Counts): number | null =>
  counts.tracked ? Math.max(0, counts.onHand - counts.reserved) : null;

export const bandOf = (counts: Counts): Band => {
  const free = onShelf(counts);
  if (free === null || free > LOW_COUNT) return 'in';
  if (free > 0) return 'low';
  return promisable(counts) > 0 ? 'backorder' : 'out';
};

/** Whether a shopper would see a difference: another band, or another low count. */
export const looksDifferent = (before: Counts, after: Counts): boolean =>
  bandOf(before) !== bandOf(after) || (bandOf(after) === 'low' && onShelf(before) !== onShelf(after));

/** The shortage that is left when promises shrink: it never grows here, only a count may find more. */
export const shortageLeft = (counts: Counts): number =>
  Math.min(counts.shortage, Math.max(0, counts.reserved - counts.onHand - counts.backorderLimit));
