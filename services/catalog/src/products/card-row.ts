import type { Image, ProductCard, Stall } from './product.shapes.ts';

/** The columns of a card, from `product p` and `category c`. */
export const cardColumns = `p.id, p.handle, p.title, p.noun as kind, c.stall, c.title as "stallTitle",
  p.price_minor as "priceMinor", p.list_price_minor as "listPriceMinor", p.from_price as "fromPrice", p.currency,
  p.card_image as image, p.sold_out as "soldOut", p.low_stock as "lowStock", p.back_on::text as "backOn",
  p.rating_average as average, p.rating_count as count, p.sole_variant_id as "soleVariantId",
  p.published_at > business_now() - interval '7 days' as "isNew"`;

export type CardRow = {
  id: string;
  handle: string;
  title: string;
  kind: string;
  stall: Stall;
  stallTitle: string;
  priceMinor: number;
  listPriceMinor: number | null;
  fromPrice: boolean;
  currency: string;
  image: Image;
  soldOut: boolean;
  lowStock: number | null;
  backOn: string | null;
  average: number | null;
  count: number;
  soleVariantId: string | null;
  isNew: boolean;
};

/** One badge only: sold out, then sale, then new. */
const badgeOf = (row: CardRow): ProductCard['badge'] =>
  row.soldOut ? 'sold_out' : row.listPriceMinor !== null ? 'sale' : row.isNew ? 'new' : null;

export const toCard = (row: CardRow): ProductCard => ({
  id: row.id,
  handle: row.handle,
  title: row.title,
  kind: row.kind,
  stall: row.stall,
  stallTitle: row.stallTitle,
  priceMinor: row.priceMinor,
  listPriceMinor: row.listPriceMinor,
  fromPrice: row.fromPrice,
  currency: row.currency,
  image: row.image,
  badge: badgeOf(row),
  lowStock: row.lowStock,
  backOn: row.backOn,
  rating: row.average === null ? null : { average: row.average, count: row.count },
  soleVariantId: row.soleVariantId,
});
