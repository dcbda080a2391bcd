import { z } from 'zod';
import type { StockRow } from '../desk/desk.ts';
import { availabilitySchema, bandOf, onShelf } from './availability.ts';

export const stockSchema = availabilitySchema
  .extend({
    onHand: z.int(),
    /** Held by shoppers at the till. */
    reserved: z.int(),
    backorderLimit: z.int(),
    /** Promised, and not there. */
    shortage: z.int(),
    /** Low is this many free units, or fewer. */
    lowAt: z.int(),
    /** Whether the merchant hears of a fall. */
    alert: z.boolean(),
  })
  .meta({ id: 'Stock' });

export const toAvailability = (row: StockRow): z.infer<typeof availabilitySchema> => ({
  variantId: row.variantId,
  tracked: row.tracked,
  band: bandOf(row),
  available: onShelf(row),
  backOn: row.backOn,
});

export const toStock = (row: StockRow): z.infer<typeof stockSchema> => {
  const { onHand, reserved, backorderLimit, shortage, lowAt, alert } = row;
  return { ...toAvailability(row), onHand, reserved, backorderLimit, shortage, lowAt, alert };
};
