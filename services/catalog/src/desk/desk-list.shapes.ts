import { z } from 'zod';
import { imageSchema, stallSchema } from '../products/product.shapes.ts';

export const deskSortSchema = z.enum(['edited', 'title', 'price-up', 'price-down']);
export type DeskSort = z.infer<typeof deskSortSchema>;

/** `status` left out: everything but what was withdrawn. `category` is the handle of a stall or a kind. */
export const deskListQuerySchema = z.object({
  q: z.string().trim().max(200).optional(),
  status: z.enum(['draft', 'scheduled', 'published', 'archived']).optional(),
  category: z.string().max(200).optional(),
  stock: z.enum(['in', 'low', 'out']).optional(),
  sort: deskSortSchema.default('edited'),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type DeskListQuery = z.output<typeof deskListQuerySchema>;

/** Exact up to 10,000; `more` says that there are more than `count`. */
const countSchema = z.object({ count: z.int(), more: z.boolean() });
export type Count = z.infer<typeof countSchema>;

export const deskProductSchema = z
  .object({
    id: z.uuid(),
    handle: z.string(),
    title: z.string(),
    status: z.enum(['draft', 'scheduled', 'published', 'archived']),
    publishAt: z.iso.datetime().nullable(),
    editedAt: z.iso.datetime(),
    image: imageSchema,
    stall: stallSchema,
    stallTitle: z.string(),
    kindTitle: z.string().nullable(),
    priceMinor: z.int(),
    listPriceMinor: z.int().nullable(),
    fromPrice: z.boolean(),
    currency: z.string(),
    variantCount: z.int(),
    stock: z.enum(['in', 'low', 'out']),
    lowStock: z.int().nullable(),
  })
  .meta({ id: 'DeskProduct' });

export const deskListSchema = z
  .object({
    items: z.array(deskProductSchema),
    matching: countSchema,
    counts: z.object({
      all: countSchema,
      published: countSchema,
      draft: countSchema,
      scheduled: countSchema,
    }),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'DeskProducts' });
export type DeskList = z.infer<typeof deskListSchema>;
