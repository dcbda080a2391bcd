import { priceStepSchema } from '@souk/events/price-step';
import { z } from 'zod';
import { lineSchema } from '../quote.ts';

export const editStates = ['opening', 'payment_due', 'applied', 'lapsed', 'withdrawn'] as const;
export type EditState = (typeof editStates)[number];

/** How many of a thing there shall be; 0 takes it out. Things that are not named stay as they are. */
export const wantedSchema = z
  .strictObject({ variantId: z.uuid(), quantity: z.int().min(0).max(99) })
  .meta({ id: 'WantedUnits' });
export type Wanted = z.infer<typeof wantedSchema>;

/** One change of what is in an order. */
export const editSchema = z
  .object({
    id: z.uuid(),
    /** `payment_due`: what is added is held, and waits for the shopper to pay the difference. */
    state: z.enum(editStates),
    reason: z.string(),
    at: z.string(),
    closedAt: z.string().nullable(),
    removed: z.array(lineSchema),
    added: z.array(lineSchema),
    /** With tax. */
    removedMinor: z.int(),
    addedMinor: z.int(),
    /** Above 0: paid, or to be paid. Below 0: given back. */
    differenceMinor: z.int(),
    /** Until when it can be paid; null when there is nothing to pay (any more). */
    payUntil: z.string().nullable(),
  })
  .meta({ id: 'OrderEdit' });

/** What an edit would come to. Nothing is changed or held by asking. */
export const editPreviewSchema = z
  .object({
    removed: z.array(lineSchema),
    added: z.array(lineSchema),
    /** With tax. */
    removedMinor: z.int(),
    removedTaxMinor: z.int(),
    addedMinor: z.int(),
    addedTaxMinor: z.int(),
    differenceMinor: z.int(),
    /** How the price of what is added came about. */
    steps: z.array(priceStepSchema),
    /** What the shopper will have paid in all, less what went back. */
    keptMinor: z.int(),
  })
  .meta({ id: 'OrderEditPreview' });

export type EditPreview = z.infer<typeof editPreviewSchema>;
