import type {
  CategoryRef,
  MediaDraft,
  PriceIn,
  ProductDraft,
  VariantDraft,
} from '../products/product-draft.ts';
import { priceOfSnapshot } from './draft-of-snapshot.ts';
import { keyOf } from './file-form.ts';
import type { ImportedProduct, ImportedVariant } from './read-product-rows.ts';
import type { Snapshot, SnapshotPrice, SnapshotVariant } from './snapshot.queries.ts';
import { swatchOf } from './swatch-of.ts';
import { taxClassTold } from './tax-of-file.ts';

type Context = {
  /** The product as it is; null for a new one. What a file cannot say stays as it was. */
  before: Snapshot | null;
  category: CategoryRef;
  kind: CategoryRef | null;
  /** Its pictures in order, each under the key that the file's addresses lead to. */
  media: MediaDraft[];
  keyOfUrl(url: string): string;
};

/** An imported product as the catalog keeps it. A compare-at price above the price makes it a sale. */
export function toDraft(imported: ImportedProduct, context: Context): ProductDraft {
  const { before, category, kind, media, keyOfUrl } = context;
  const { handle, title, html, vendor, tags, seo } = imported;
  const waits = before?.status === 'scheduled' && imported.status === 'draft';
  const sameKind = before !== null && before.kind?.id === kind?.id;
  const known = new Map(before?.variants.map((variant) => [keyOfVariant(variant), variant]));
  return {
    ...{ handle, title, vendor, tags, seo, category, kind, media },
    tagline: before?.tagline ?? '',
    storyTitle: before?.storyTitle ?? '',
    particulars: before?.particulars ?? [],
    storyHtml: html,
    status: waits ? 'scheduled' : imported.status,
    publishAt: waits && before.publishAt ? new Date(before.publishAt) : null,
    noun: sameKind ? before.noun : (kind?.title ?? before?.noun ?? category.title),
    options: optionsOf(imported, before),
    variants: imported.variants.map((variant) => {
      const url = variant.pictureUrl;
      const picture =
        url === null ? -1 : media.findIndex((one) => one.sourceUrl === url || keyOf(one) === keyOfUrl(url));
      return toVariantDraft(variant, {
        before: known.get(keyOfVariant(variant)) ?? null,
        mediaIndex: picture === -1 ? null : picture,
        title,
      });
    }),
    importHash: null,
  };
}

const keyOfVariant = ({ optionValues }: { optionValues: string[] }): string => JSON.stringify(optionValues);

/** Values in the order of the file, in the paint they have already. An unchanged matrix keeps values nobody sells now. */
function optionsOf(imported: ImportedProduct, before: Snapshot | null): ProductDraft['options'] {
  const same =
    before !== null &&
    before.options.length === imported.optionNames.length &&
    JSON.stringify(before.variants.map(keyOfVariant)) === JSON.stringify(imported.variants.map(keyOfVariant));
  if (same) return before.options.map((option, i) => ({ ...option, name: imported.optionNames[i]! }));
  return imported.optionNames.map((name, i) => {
    const painted = new Map(before?.options[i]?.values.map(({ value, swatch }) => [value, swatch]));
    const values = [...new Set(imported.variants.map(({ optionValues }) => optionValues[i]!))];
    return {
      name,
      values: values.map((value) => ({
        value,
        swatch: painted.get(value) ?? (/colou?r/i.test(name) ? swatchOf(value) : null),
      })),
    };
  });
}

function toVariantDraft(
  variant: ImportedVariant,
  { before, mediaIndex, title }: { before: SnapshotVariant | null; mediaIndex: number | null; title: string },
): VariantDraft {
  return {
    ...{ mediaIndex, optionValues: variant.optionValues, sku: variant.sku, barcode: variant.barcode },
    ...{ tracked: variant.tracked, allowBackorder: variant.allowBackorder },
    taxClass: taxClassTold(variant.taxClass, before),
    ...priceOf(variant, before),
    ...(variant.others.length > 0 || !before ? { prices: pricesOf(variant, before) } : {}),
    title: variant.optionValues.join(', ') || title,
    initialQuantity: variant.tracked ? (variant.quantity ?? 0) : 0,
    initialBackOn: before?.initialBackOn ?? null,
    weightGrams: variant.grams,
  };
}

/** In other money: what the file says; where it has no column for it, what there was. */
function pricesOf({ others }: ImportedVariant, before: SnapshotVariant | null): PriceIn[] {
  const told = others.flatMap(({ currency, priceMinor, compareAtMinor }) => {
    const was = before?.prices?.find((price) => price.currency === currency) ?? null;
    return priceMinor === null ? [] : [{ currency, ...priceOf({ priceMinor, compareAtMinor }, was) }];
  });
  const untold = (before?.prices ?? []).filter((price) =>
    others.every((one) => one.currency !== price.currency),
  );
  return [...told, ...untold.map(priceOfSnapshot)];
}

/** A sale at the same price goes on as it is, with its label and its end; a waiting or ended one stays unless the price moves. */
function priceOf(
  { priceMinor, compareAtMinor }: Pick<ImportedVariant, 'priceMinor' | 'compareAtMinor'>,
  before: Omit<SnapshotPrice, 'currency'> | null,
): Pick<VariantDraft, 'listPriceMinor' | 'sale'> {
  const onSale = compareAtMinor !== null && compareAtMinor > priceMinor;
  const listPriceMinor = onSale ? compareAtMinor : priceMinor;
  if (!onSale) return { listPriceMinor, sale: null };
  const goesOn = before?.saleOn && before.salePriceMinor === priceMinor;
  return {
    listPriceMinor,
    sale: {
      priceMinor,
      label: goesOn ? (before.saleLabel ?? 'Sale') : 'Sale',
      until: goesOn && before.saleUntil ? new Date(before.saleUntil) : null,
    },
  };
}
