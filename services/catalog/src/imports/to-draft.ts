import type { Particular } from '../products/product.shapes.ts';
import type { CategoryRef, MediaDraft, ProductDraft } from '../products/product-draft.ts';
import type { ImportedProduct, ImportedVariant } from './read-product-rows.ts';
import { swatchOf } from './swatch-of.ts';

/** What the file cannot say and the product may have already. */
export type Kept = { tagline: string; storyTitle: string; particulars: Particular[] };

/** An imported product as the catalog keeps it. A compare-at price above the price makes it a sale. */
export function toDraft(
  imported: ImportedProduct,
  context: { category: CategoryRef; kind: CategoryRef; media: MediaDraft[]; importHash: string; kept: Kept },
): ProductDraft {
  const { category, kind, media, importHash, kept } = context;
  const { handle, title, html, vendor, status, tags, seo } = imported;
  return {
    ...kept,
    ...{ handle, title, vendor, status, tags, seo, category, kind, media, importHash },
    storyHtml: html,
    noun: kind.title,
    options: imported.optionNames.map((name, i) => ({
      name,
      values: [...new Set(imported.variants.map(({ optionValues }) => optionValues[i]!))].map((value) => ({
        value,
        swatch: /colou?r/i.test(name) ? swatchOf(value) : null,
      })),
    })),
    variants: imported.variants.map((variant) => toVariantDraft(variant, imported)),
  };
}

const toVariantDraft = (variant: ImportedVariant, { pictures, title }: ImportedProduct) => {
  const { priceMinor, compareAtMinor } = variant;
  const onSale = compareAtMinor !== null && compareAtMinor > priceMinor;
  const picture = pictures.findIndex(({ url }) => url === variant.pictureUrl);
  return {
    title: variant.optionValues.join(', ') || title,
    optionValues: variant.optionValues,
    sku: variant.sku,
    barcode: variant.barcode,
    listPriceMinor: onSale ? compareAtMinor : priceMinor,
    sale: onSale ? { priceMinor, label: 'Sale', until: null } : null,
    mediaIndex: picture === -1 ? null : picture,
    tracked: variant.tracked,
    allowBackorder: variant.allowBackorder,
    initialQuantity: variant.tracked ? variant.quantity : 0,
    initialBackOn: null,
    weightGrams: variant.grams,
    taxable: variant.taxable,
  };
};
