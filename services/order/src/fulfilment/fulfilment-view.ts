import { z } from 'zod';

export const unitsSchema = z
  .object({ variantId: z.uuid(), quantity: z.int().min(1).max(99) })
  .meta({ id: 'Units' });
export type Units = z.infer<typeof unitsSchema>;

/** One parcel that left. */
export const fulfilmentSchema = z
  .object({
    id: z.uuid(),
    at: z.string(),
    carrier: z.string(),
    trackingNumber: z.string(),
    trackingUrl: z.string().nullable(),
    lines: z.array(unitsSchema),
  })
  .meta({ id: 'Fulfilment' });
