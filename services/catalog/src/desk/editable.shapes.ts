import { taxClassSchema } from '@souk/events/tax-class';
import { type Currency, otherCurrencies } from '@souk/service-kit/markets';
import { z } from 'zod';
import { bandSchema } from '../products/product.shapes.ts';

export const MAX_OPTIONS = 3;
export const MAX_VARIANTS = 100;
const MAX_PICTURES = 40;

const line = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`);
const named = (what: string, max: number) => line(max).min(1, `Give it ${what}.`);
const minor = z
  .int('Enter an amount.')
  .min(0, 'A price cannot be below zero.')
  .max(99_999_999, 'This is more than a price can be.');
const moment = z.iso.datetime({ offset: true, error: 'Choose a day and a time.' });

const pictureSchema = z.strictObject({
  /** Name in the media store; null where a picture could not be had, then `missing` says why. */
  file: z.string().max(80).nullable(),
  alt: line(300),
  /** A transparent cut-out that stands in a niche. */
  art: z.boolean(),
  missing: z.string().max(500).nullable(),
  sourceUrl: z.string().max(2_000).nullable(),
});

const saleSchema = z.strictObject({
  priceMinor: minor,
  label: named('a name, such as "Autumn sale"', 60),
  until: moment.nullable(),
});

const otherCurrency = z.enum(otherCurrencies as [Currency, ...Currency[]]);

/** What it costs in other money. Where it has no price it is not sold. */
const priceSchema = z.strictObject({
  currency: otherCurrency,
  listPriceMinor: minor,
  sale: saleSchema.nullable(),
});

const variantInputSchema = z.strictObject({
  /** Null for a new one. One that has an id keeps it, also under other option values. */
  id: z.uuid().nullable(),
  optionValues: z.array(named('a value', 80)).max(MAX_OPTIONS),
  sku: line(80)
    .transform((sku) => sku || null)
    .nullable(),
  barcode: line(80)
    .transform((code) => code || null)
    .nullable(),
  listPriceMinor: minor,
  sale: saleSchema.nullable(),
  /** Left out: as they are. */
  prices: z
    .array(priceSchema)
    .refine((prices) => new Set(prices.map(({ currency }) => currency)).size === prices.length, {
      error: 'One price for each currency.',
    })
    .optional(),
  /** File of one of the product's pictures. */
  picture: z.string().max(80).nullable(),
  tracked: z.boolean(),
  allowBackorder: z.boolean(),
  /** What lies there at first; read for a new variant only. */
  initialQuantity: z
    .int('Enter a whole number.')
    .min(0, 'Enter zero or more.')
    .max(1_000_000, 'This is too many.'),
  weightGrams: z
    .int('Enter whole grams.')
    .min(0, 'Enter zero or more.')
    .max(10_000_000, 'This is too heavy.'),
  taxClass: z.enum(taxClassSchema.options, 'Choose standard, reduced or none.').optional(),
  /** Whether it is taxed, from editors that were open before there were classes; read where no class is said. */
  taxable: z.boolean().optional(),
});
export type VariantInput = z.output<typeof variantInputSchema>;

/** Everything of a product that staff can change. */
export const productInputSchema = z
  .strictObject({
    /** Empty: made from the title. */
    handle: line(100).regex(
      /^([a-z0-9]+(-[a-z0-9]+)*)?$/,
      'Use small letters, digits and single hyphens, such as rose-teapot.',
    ),
    title: named('a name', 150),
    tagline: line(200),
    storyTitle: line(150),
    /** Sanitised when it is saved. */
    storyHtml: z.string().max(60_000, 'The story is too long. Keep it under 60,000 characters.'),
    vendor: line(100),
    /** What it is, as cards say it; empty: the title of its kind. */
    noun: line(80),
    categoryId: z.uuid('Choose a stall.'),
    kindId: z.uuid().nullable(),
    tags: z.array(named('a word', 80)).max(100, 'Use at most 100 tags.'),
    particulars: z
      .array(z.strictObject({ label: named('a label', 80), value: named('a value', 500) }))
      .max(60, 'Use at most 60 particulars.'),
    options: z
      .array(
        z.strictObject({
          name: named('a name, such as Colour', 40),
          values: z
            .array(
              z.strictObject({
                value: named('a value', 80),
                swatch: z
                  .string()
                  .regex(/^#[0-9a-f]{6}$/i, 'Use a colour such as #b03a2e.')
                  .nullable(),
              }),
            )
            .min(1, 'An option needs a value.')
            .max(MAX_VARIANTS),
        }),
      )
      .max(MAX_OPTIONS, `A product has at most ${MAX_OPTIONS} options.`),
    seo: z.strictObject({ title: line(120).nullable(), description: line(400).nullable() }),
    status: z.enum(['draft', 'scheduled', 'published', 'archived']),
    /** Business time; read for a scheduled product only. */
    publishAt: moment.nullable(),
    media: z.array(pictureSchema).max(MAX_PICTURES, `Use at most ${MAX_PICTURES} pictures.`),
    variants: z
      .array(variantInputSchema)
      .min(1, 'A product needs at least one variant to be sold.')
      .max(MAX_VARIANTS, `A product has at most ${MAX_VARIANTS} variants. Take away some values.`),
  })
  .meta({ id: 'ProductEdit' });
export type ProductInput = z.output<typeof productInputSchema>;

const shownSale = z
  .object({ priceMinor: z.int(), label: z.string(), until: z.iso.datetime().nullable() })
  .nullable();

const { taxable: _taxable, ...shownFields } = variantInputSchema.shape;
const variantSchema = z.object({
  ...shownFields,
  taxClass: taxClassSchema,
  id: z.uuid(),
  sku: z.string().nullable(),
  barcode: z.string().nullable(),
  listPriceMinor: z.int(),
  optionValues: z.array(z.string()),
  sale: shownSale,
  prices: z.array(z.object({ currency: otherCurrency, listPriceMinor: z.int(), sale: shownSale })),
  /** What inventory last said of it. */
  band: bandSchema,
  available: z.int().nullable(),
});

export const editorSchema = z
  .object({ kind: z.string(), id: z.string().optional(), role: z.string().optional() })
  .meta({ id: 'Editor' });

/** A product as its editor shows it. `version` stands for everything editable: give it back as `expectedVersion`. */
export const editableProductSchema = z
  .object({
    id: z.uuid(),
    version: z.string(),
    editedAt: z.iso.datetime(),
    editedBy: editorSchema,
    publishedAt: z.iso.datetime().nullable(),
    /** Addresses it had before; they lead here. */
    formerHandles: z.array(z.string()),
    handle: z.string(),
    title: z.string(),
    tagline: z.string(),
    storyTitle: z.string(),
    storyHtml: z.string(),
    vendor: z.string(),
    noun: z.string(),
    categoryId: z.uuid(),
    kindId: z.uuid().nullable(),
    tags: z.array(z.string()),
    particulars: z.array(z.object({ label: z.string(), value: z.string() })),
    options: z.array(
      z.object({
        name: z.string(),
        values: z.array(z.object({ value: z.string(), swatch: z.string().nullable() })),
      }),
    ),
    seo: z.object({ title: z.string().nullable(), description: z.string().nullable() }),
    status: productInputSchema.shape.status,
    publishAt: z.iso.datetime().nullable(),
    media: z.array(
      z.object({
        file: z.string().nullable(),
        alt: z.string(),
        art: z.boolean(),
        missing: z.string().nullable(),
        sourceUrl: z.string().nullable(),
      }),
    ),
    variants: z.array(variantSchema),
  })
  .meta({ id: 'EditableProduct' });
export type EditableProduct = z.output<typeof editableProductSchema>;
