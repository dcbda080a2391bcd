import { z } from 'zod';
import { imageSchema, productCardSchema, stallSchema } from '../products/product.shapes.ts';
import { marketSchema } from '../products/sold-in.ts';

export const categorySummarySchema = z
  .object({
    handle: z.string(),
    title: z.string(),
    stall: stallSchema,
    tagline: z.string(),
    /** Its place in the hall, from 1. */
    position: z.int(),
    count: z.int(),
    image: imageSchema,
    /** What stands in its window, up to three; `image` is the first. */
    images: z.array(imageSchema),
  })
  .meta({ id: 'CategorySummary' });
export type CategorySummary = z.infer<typeof categorySummarySchema>;

export const categoryTreeSchema = z.array(
  categorySummarySchema.extend({
    kinds: z.array(z.object({ handle: z.string(), title: z.string(), count: z.int() })),
  }),
);

/** `loved` is best rated: the average, as if ten more people had given 4.2, so that one rating does not outrank hundreds. */
export const sortSchema = z.enum(['loved', 'selling', 'new', 'price-up', 'price-down']);
export type Sort = z.infer<typeof sortSchema>;

const facetValue = z.object({ value: z.string(), count: z.int() });

export const facetsSchema = z
  .object({
    kind: z.array(facetValue),
    colour: z.array(facetValue.extend({ swatch: z.string().nullable() })),
    size: z.array(facetValue),
    inHall: z.int(),
    /** How many have at least so many stars on average. */
    rating: z.array(z.object({ atLeast: z.int(), count: z.int() })),
    price: z.object({
      minMinor: z.int(),
      maxMinor: z.int(),
      buckets: z.array(z.object({ fromMinor: z.int(), toMinor: z.int(), count: z.int() })),
    }),
  })
  .meta({ id: 'Facets' });
export type Facets = z.infer<typeof facetsSchema>;

export const listingSchema = z
  .object({
    category: categorySummarySchema.extend({
      parent: z.object({ handle: z.string(), title: z.string() }).nullable(),
    }),
    items: z.array(productCardSchema),
    /** Everything on this stall, and how much of it passes the filters. */
    total: z.int(),
    matching: z.int(),
    facets: facetsSchema,
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Listing' });
export type Listing = z.infer<typeof listingSchema>;

const several = z
  .union([z.array(z.string()), z.string()])
  .optional()
  .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]))
  .pipe(z.array(z.string().max(80)).max(30));

const amount = z.coerce.number().int().min(0).max(99_999_999).optional();

/** Filters of a listing; `kind`, `colour` and `size` may be repeated and then mean "any of these". */
export const listingQuerySchema = z.object({
  market: marketSchema,
  kind: several,
  colour: several,
  size: several,
  minPriceMinor: amount,
  maxPriceMinor: amount,
  inHall: z.enum(['true', 'false', '1', '0']).optional(),
  /** At least so many stars on average. */
  minRating: z.coerce.number().int().min(1).max(5).optional(),
  sort: sortSchema.default('loved'),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(60).default(24),
});
export type ListingQuery = z.output<typeof listingQuerySchema>;
