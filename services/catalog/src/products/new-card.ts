import { LOW_COUNT } from '@souk/events/inventory';
import type { Image } from './product.shapes.ts';
import type { MediaDraft, ProductDraft, VariantDraft } from './product-draft.ts';

/** What lists, filters and sorting read of a product that is just being created. */
export type NewCard = {
  priceMinor: number;
  listPriceMinor: number | null;
  fromPrice: boolean;
  priceChangesAt: string | null;
  inHall: boolean;
  soldOut: boolean;
  lowStock: number | null;
  backOn: string | null;
  soleVariantId: string | null;
  image: Image;
};

/**
 * How a variant's stock looks until inventory speaks of it: as it will say of a new one, so that there is nothing to
 * write again.
 */
export const firstBand = ({ tracked, initialQuantity, allowBackorder }: VariantDraft) => {
  if (!tracked || initialQuantity > LOW_COUNT) return 'in';
  if (initialQuantity > 0) return 'low';
  return allowBackorder ? 'backorder' : 'out';
};

/** A picture as pages are told of it. */
export const imageOf = ({ file, alt, art, missing }: MediaDraft): Image => ({
  src: file === null ? null : `/media/${file}`,
  ...{ alt, art },
  ...(missing === null ? {} : { missing }),
});

/**
 * The card of a new product, from its draft alone: a row that is written once, with its card, costs a third of one that
 * is written and then brought up to date. Says the same as `refreshCards` would.
 *
 * @param now business time
 */
export function cardOf(
  draft: ProductDraft,
  { variantIds, now }: { variantIds: string[]; now: Date },
): NewCard {
  const { variants, media, title } = draft;
  const priced = variants
    .map(({ sale, listPriceMinor }) => ({
      listPriceMinor,
      price: sale && (sale.until === null || sale.until > now) ? sale.priceMinor : listPriceMinor,
    }))
    .toSorted((one, other) => one.price - other.price);
  const cheapest = priced[0] ?? { price: 0, listPriceMinor: 0 };
  const sales = variants.flatMap(({ sale, prices = [] }) => [sale, ...prices.map((price) => price.sale)]);
  const ends = sales.flatMap((sale) => (sale?.until && sale.until > now ? [sale.until] : []));
  const bands = variants.map(firstBand);
  const soldOut = variants.length > 0 && bands.every((band) => band === 'out');
  const backOn = variants.flatMap(({ initialBackOn }) => initialBackOn ?? []).toSorted();
  return {
    priceMinor: cheapest.price,
    listPriceMinor: cheapest.listPriceMinor > cheapest.price ? cheapest.listPriceMinor : null,
    fromPrice: cheapest.price !== (priced.at(-1) ?? cheapest).price,
    priceChangesAt: ends.toSorted((one, other) => Number(one) - Number(other))[0]?.toISOString() ?? null,
    inHall: bands.some((band) => band === 'in' || band === 'low'),
    soldOut,
    lowStock: lowStockOf(variants),
    backOn: soldOut ? (backOn[0] ?? null) : null,
    soleVariantId: variants.length === 1 ? variantIds[0]! : null,
    image: firstImage(media, variants[0]) ?? { src: null, alt: title, art: false, missing: 'no picture yet' },
  };
}

/** How many there are of what is low, where nothing else is left. */
const lowStockOf = (variants: VariantDraft[]): number | null => {
  const low = variants.filter((variant) => firstBand(variant) === 'low');
  if (low.length === 0 || variants.some((variant) => ['in', 'backorder'].includes(firstBand(variant))))
    return null;
  return low.reduce((sum, { initialQuantity }) => sum + initialQuantity, 0);
};

const firstImage = (media: MediaDraft[], first: VariantDraft | undefined): Image | undefined => {
  const shown = media[first?.mediaIndex ?? 0] ?? media[0];
  return shown && imageOf(shown);
};
