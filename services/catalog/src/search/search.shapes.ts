import { z } from 'zod';
import { imageSchema, productCardSchema, stallSchema } from '../products/product.shapes.ts';
import { marketSchema } from '../products/sold-in.ts';
import { markedTextSchema } from './marked-text.ts';

export const searchQuerySchema = z.object({
  market: marketSchema,
  q: z.string().max(200),
  limit: z.coerce.number().int().min(1).max(60).default(24),
  after: z.string().max(400).optional(),
});
export type SearchQuery = z.output<typeof searchQuerySchema>;

export const searchResultSchema = z
  .object({
    /** `marked` is the title, with what was found in it. */
    items: z.array(productCardSchema.extend({ marked: markedTextSchema })),
    total: z.int(),
    /** The words as they were understood, when they were not found as typed. */
    understoodAs: z.string().nullable(),
    /** Where nothing was found: words that may have been meant, and where others look. */
    instead: z
      .object({
        words: z.array(z.string()),
        categories: z.array(z.object({ handle: z.string(), title: z.string(), stall: stallSchema })),
      })
      .nullable(),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'SearchResult' });
export type SearchResult = z.infer<typeof searchResultSchema>;

export const suggestionsSchema = z
  .object({
    products: z.array(
      z.object({
        title: z.string(),
        marked: markedTextSchema,
        handle: z.string(),
        image: imageSchema,
        stall: stallSchema,
      }),
    ),
    categories: z.array(
      z.object({ handle: z.string(), title: z.string(), marked: markedTextSchema, stall: stallSchema }),
    ),
    words: z.array(z.string()),
  })
  .meta({ id: 'Suggestions' });
export type Suggestions = z.infer<typeof suggestionsSchema>;
