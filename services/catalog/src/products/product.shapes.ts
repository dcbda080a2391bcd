import { z } from 'zod';

export const stallSchema = z.enum([
  'sound',
  'table',
  'home',
  'wear',
  'bags',
  'play',
  'outdoors',
  'craft',
  'leaf',
  'indigo',
  'amber',
  'plum',
]);
export type Stall = z.infer<typeof stallSchema>;

/** `src` is a path under /media; null with a reason in `missing` where a designed placeholder has to stand. */
export const imageSchema = z
  .object({ src: z.string().nullable(), alt: z.string(), art: z.boolean(), missing: z.string().optional() })
  .meta({ id: 'Image' });
export type Image = z.infer<typeof imageSchema>;

export const bandSchema = z.enum(['in', 'low', 'out', 'backorder']);
export type Band = z.infer<typeof bandSchema>;

const ratingSummary = z.object({ average: z.number(), count: z.int() });

export const productCardSchema = z
  .object({
    id: z.uuid(),
    handle: z.string(),
    title: z.string(),
    kind: z.string(),
    stall: stallSchema,
    stallTitle: z.string(),
    priceMinor: z.int(),
    listPriceMinor: z.int().nullable(),
    fromPrice: z.boolean(),
    currency: z.string(),
    image: imageSchema,
    badge: z.enum(['sold_out', 'sale', 'new']).nullable(),
    lowStock: z.int().nullable(),
    backOn: z.iso.date().nullable(),
    rating: ratingSummary.nullable(),
    soleVariantId: z.uuid().nullable(),
  })
  .meta({ id: 'ProductCard' });
export type ProductCard = z.infer<typeof productCardSchema>;

export const optionSchema = z.object({
  name: z.string(),
  values: z.array(z.object({ value: z.string(), swatch: z.string().nullable() })),
});
export type Option = z.infer<typeof optionSchema>;

export const particularSchema = z.object({ label: z.string(), value: z.string() });
export type Particular = z.infer<typeof particularSchema>;

export const variantSchema = z
  .object({
    id: z.uuid(),
    sku: z.string().nullable(),
    title: z.string(),
    optionValues: z.array(z.string()),
    priceMinor: z.int(),
    listPriceMinor: z.int().nullable(),
    currency: z.string(),
    sale: z.object({ label: z.string(), until: z.iso.datetime().nullable() }).nullable(),
    image: imageSchema,
    tracked: z.boolean(),
    band: bandSchema,
    backOn: z.iso.date().nullable(),
  })
  .meta({ id: 'Variant' });
export type Variant = z.infer<typeof variantSchema>;

const categoryLink = z.object({ handle: z.string(), title: z.string() });

export const productDetailSchema = z
  .object({
    id: z.uuid(),
    handle: z.string(),
    title: z.string(),
    tagline: z.string(),
    storyTitle: z.string(),
    storyHtml: z.string(),
    vendor: z.string(),
    category: categoryLink.extend({ stall: stallSchema, position: z.int() }),
    kind: categoryLink.nullable(),
    stall: stallSchema,
    particulars: z.array(particularSchema),
    options: z.array(optionSchema),
    variants: z.array(variantSchema),
    media: z.array(imageSchema),
    rating: ratingSummary.extend({ histogram: z.array(z.int()).length(5) }).nullable(),
    badge: productCardSchema.shape.badge,
    card: productCardSchema,
    /** What stood in the same orders more often than chance would have it; empty until there are such orders. */
    together: z.array(productCardSchema),
    /** Much like it: of its stall, in words and price. */
    similar: z.array(productCardSchema),
    /** From elsewhere in the hall. */
    related: z.array(productCardSchema),
    seo: z.object({ title: z.string(), description: z.string() }),
    publishedAt: z.iso.datetime(),
    /** Where it is sold: in the markets whose money it has a price in. */
    markets: z.array(z.string()),
  })
  .meta({ id: 'ProductDetail' });
export type ProductDetail = z.infer<typeof productDetailSchema>;
