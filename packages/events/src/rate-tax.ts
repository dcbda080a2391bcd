import { z } from 'zod';

/** What of an amount is at one rate: without its tax, and the tax. Both together are what is paid. */
export const rateTaxSchema = z
  .object({
    /** Parts per million: 19% is 190000. 0: nothing is due. */
    ratePpm: z.int().min(0),
    netMinor: z.int(),
    taxMinor: z.int(),
  })
  .meta({ id: 'RateTax' });
export type RateTax = z.infer<typeof rateTaxSchema>;
