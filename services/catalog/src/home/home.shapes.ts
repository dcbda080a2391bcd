import { z } from 'zod';
import { categorySummarySchema } from '../categories/category.shapes.ts';
import { imageSchema, productCardSchema, stallSchema } from '../products/product.shapes.ts';

/** Words of the merchant's, and the language they are in: that of the market, or English where nobody wrote them in it. */
export const saidSchema = z
  .object({ text: z.string(), language: z.enum(['en', 'de', 'ar']) })
  .meta({ id: 'Said' });
export type Said = z.infer<typeof saidSchema>;

const way = z.object({ label: saidSchema, to: z.string() }).meta({ id: 'Way' });

const block = z
  .discriminatedUnion('kind', [
    z.object({
      id: z.uuid(),
      kind: z.literal('hero'),
      heading: saidSchema,
      lead: saidSchema,
      ways: z.array(way),
      cards: z.array(productCardSchema),
    }),
    z.object({
      id: z.uuid(),
      kind: z.literal('stalls'),
      heading: saidSchema,
      stalls: z.array(categorySummarySchema),
    }),
    z.object({
      id: z.uuid(),
      kind: z.literal('things'),
      heading: saidSchema,
      more: way.nullable(),
      cards: z.array(productCardSchema),
      pick: productCardSchema
        .extend({ tagline: z.string(), story: z.object({ title: z.string(), html: z.string() }) })
        .nullable(),
    }),
    z.object({
      id: z.uuid(),
      kind: z.literal('story'),
      heading: saidSchema,
      text: saidSchema,
      way: way.nullable(),
      picture: z.object({ image: imageSchema, stall: stallSchema }).nullable(),
    }),
    z.object({
      id: z.uuid(),
      kind: z.literal('pricing'),
      heading: saidSchema,
      text: saidSchema,
      way: way.nullable(),
    }),
  ])
  .meta({ id: 'HomeBlock' });
export type HomeBlock = z.infer<typeof block>;

export const homeSchema = z
  .object({
    blocks: z.array(block),
    /** Stalls that have something, and all things in them. */
    stalls: z.int(),
    total: z.int(),
  })
  .meta({ id: 'Home' });
export type Home = z.infer<typeof homeSchema>;
