import { z } from 'zod';
import { imageSchema, productCardSchema, stallSchema } from '../products/product.shapes.ts';

export const searchQuerySchema = z.object({
  q: z.string().max(200),
  limit: z.coerce.number().int().min(1).max(60).default(24),
  after: z.string().max(400).optional(),
});
export type SearchQuery = z.output<typeof searchQuerySchema>;

export const searchResultSchema = z
  .object({
    items: z.array(productCardSchema),
    total: z.int(),
    /** The words as they were understood, when they were not found as typed. */
    understoodAs: z.string().nullable(),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof searchResultSchema>;

export const suggestionsSchema = z
  .object({
    products: z.array(
      z.object({ title: z.string(), handle: z.string(), image: imageSchema, stall: stallSchema }),
    ),
    categories: z.array(z.object({ handle: z.string(), title: z.string(), stall: stallSchema })),
    words: z.array(z.string()),
  })
  .meta({ id: 'Suggestions' });
export type Suggestions = z.infer<typeof suggestionsSchema>;
