import type { productChanged } from '@souk/events/catalog';
import { z } from 'zod';
import type { StockRow } from '../desk/desk.ts';
import { type Level, levelOf, scarcityOf } from '../stock/level.ts';

/** What a stocked thing is called and looks like, as the catalogue tells it. */
export const cardSchema = z
  .object({
    variantId: z.uuid(),
    productId: z.uuid(),
    handle: z.string(),
    title: z.string(),
    /** Null where the product comes in one variant only. */
    variantTitle: z.string().nullable(),
    sku: z.string().nullable(),
    stall: z.string(),
    image: z.object({
      src: z.string().nullable(),
      alt: z.string(),
      art: z.boolean(),
      missing: z.string().optional(),
    }),
    /** No longer sold. */
    gone: z.boolean(),
  })
  .meta({ id: 'StockCard' });

export type Card = z.infer<typeof cardSchema>;
export type CardText = Card & {
  readonly productVersion: number;
  readonly sortKey: string;
  readonly words: string;
};

/** Where an item stands on the list. */
export type Standing = { readonly variantId: string; readonly level: Level; readonly scarcity: number };

export const standingOf = (row: StockRow): Standing => ({
  variantId: row.variantId,
  level: levelOf(row),
  scarcity: scarcityOf(row),
});

type Product = z.output<typeof productChanged.payload>;

/** The cards of a product's variants, with what they are sorted by and found by. Pure. */
export const cardsOf = (product: Product, productVersion: number): CardText[] =>
  product.variants.map((variant, place) => {
    const variantTitle =
      variant.optionValues.length === 0 || variant.title === product.title ? null : variant.title;
    const words = [product.title, variantTitle, variant.sku].filter((word) => word !== null);
    return {
      variantId: variant.variantId,
      productId: product.productId,
      productVersion,
      handle: product.handle,
      title: product.title,
      variantTitle,
      sku: variant.sku,
      stall: product.stall,
      image: variant.image,
      gone: false,
      sortKey: `${product.title.slice(0, 200).toLowerCase()} ${product.productId} ${String(place).padStart(4, '0')} ${variant.variantId}`,
      // Begins with a space, so that a pattern of a word's beginning ('% wa%') finds the first word too, and by the index.
      words: ` ${words.join(' ').toLowerCase()}`,
    };
  });
