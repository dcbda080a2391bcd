import type { Created } from '../products/create-products.ts';
import type { VariantDraft } from '../products/product-draft.ts';
import type { Snapshot, SnapshotPrice } from './snapshot.queries.ts';
import { taxOf } from './tax-of-file.ts';

/**
 * A product that was just created, as reading it back would show it. Null where it waits for a moment in time: the
 * database writes those in its own way.
 */
export function snapshotOfMade({ productId, variantIds, draft }: Created): Snapshot | null {
  if (draft.publishAt || draft.variants.some(endsSometime)) return null;
  const { category, kind, variants, media } = draft;
  return {
    ...{ id: productId, handle: draft.handle, version: 1, status: draft.status, publishAt: null },
    ...{
      title: draft.title,
      tagline: draft.tagline,
      storyTitle: draft.storyTitle,
      storyHtml: draft.storyHtml,
    },
    ...{ vendor: draft.vendor, noun: draft.noun, tags: draft.tags, particulars: draft.particulars },
    ...{ options: draft.options, seo: draft.seo, importHash: draft.importHash },
    category: refOf(category),
    kind: kind && refOf(kind),
    media: media.map(({ file, alt, art, missing, sourceUrl }) => ({ file, alt, art, missing, sourceUrl })),
    variants: variants.map(({ sale, ...variant }, i) => ({
      ...{ id: variantIds[i]!, title: variant.title, optionValues: variant.optionValues },
      ...{ sku: variant.sku, barcode: variant.barcode, listPriceMinor: variant.listPriceMinor },
      ...{ salePriceMinor: sale?.priceMinor ?? null, saleLabel: sale?.label ?? null, saleUntil: null },
      ...{ saleOn: sale !== null, mediaIndex: variant.mediaIndex, tracked: variant.tracked },
      ...{ allowBackorder: variant.allowBackorder, initialQuantity: variant.initialQuantity },
      ...{ initialBackOn: variant.initialBackOn, weightGrams: variant.weightGrams },
      ...taxOf(variant.taxClass),
      prices: pricesOf({ sale, ...variant }),
      available: variant.tracked ? variant.initialQuantity : null,
    })),
  };
}

const endsSometime = ({ sale, prices = [] }: VariantDraft): boolean =>
  [sale, ...prices.map((price) => price.sale)].some((one) => one?.until);

const pricesOf = ({ prices = [] }: VariantDraft): SnapshotPrice[] | null =>
  prices.length === 0
    ? null
    : prices
        .toSorted((one, other) => (one.currency < other.currency ? -1 : 1))
        .map(({ currency, listPriceMinor, sale }) => ({
          ...{ currency, listPriceMinor, salePriceMinor: sale?.priceMinor ?? null },
          ...{ saleLabel: sale?.label ?? null, saleUntil: null, saleOn: sale !== null },
        }));

const refOf = ({ id, handle, title, stall }: Created['draft']['category']) => ({ id, handle, title, stall });
