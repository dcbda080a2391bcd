import { z } from 'zod';
import { boughtSchema } from './kept.ts';

/** What the letter that asks for reviews tells. */
export const reviewRequestSchema = z.object({
  market: z.string(),
  email: z.string(),
  contactName: z.string().nullable(),
  /** What they kept, each product once. */
  things: z.array(boughtSchema).min(1),
});

export type ReviewRequest = z.output<typeof reviewRequestSchema>;
