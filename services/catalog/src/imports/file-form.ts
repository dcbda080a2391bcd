import { createHash } from 'node:crypto';
import { taxClassOf } from '@souk/events/tax-class';
import type { MediaDraft } from '../products/product-draft.ts';
import { sanitizeStory } from '../products/sanitize-story.ts';
import { type ImportedProduct, splitTags } from './read-product-rows.ts';
import type { Snapshot, SnapshotPrice, SnapshotVariant } from './snapshot.queries.ts';
import { type TaxOfFile, taxClassTold, taxOf } from './tax-of-file.ts';

export type FormPrice = { currency: string; listPriceMinor: number; salePriceMinor: number | null };

export type FormVariant = TaxOfFile & {
  optionValues: string[];
  listPriceMinor: number;
  salePriceMinor: number | null;
  /** In other money, by currency; left out where there is none. */
  prices?: FormPrice[];
  sku: string;
  barcode: string;
  tracked: boolean;
  allowBackorder: boolean;
  grams: number;
  /** Key of its picture; empty where it has none of its own. */
  picture: string;
};

/**
 * What a product is in the words of a file, however it came to be: two products with the same form are the same to an
 * export and an import. What a file cannot say (tagline, swatches, the end of a sale) is not in it.
 */
export type FileForm = {
  title: string;
  html: string;
  vendor: string;
  tags: string[];
  status: 'draft' | 'published' | 'archived';
  stall: string;
  kind: string;
  seoTitle: string;
  seoDescription: string;
  optionNames: string[];
  variants: FormVariant[];
  pictures: { key: string; alt: string }[];
};

/** Text as it comes back from a file: without spaces around it, with one kind of line end. */
const asCell = (text: string | null): string => (text ?? '').replace(/\r\n?/g, '\n').trim();

/** A picture's own name in the store, else where it would come from. */
export const keyOf = ({ file, sourceUrl }: MediaDraft): string => file ?? sourceUrl ?? '';

export function formOfSnapshot(snapshot: Snapshot): FileForm {
  const { media, variants, options, kind, category, seo, status } = snapshot;
  const pictures = new Map(
    media
      .filter((one) => keyOf(one) !== '')
      .map((one) => [keyOf(one), asCell(one.alt)] as const)
      .toReversed(),
  );
  const keys = [...new Set(media.map(keyOf))].filter((key) => key !== '');
  return {
    title: asCell(snapshot.title),
    html: asCell(snapshot.storyHtml),
    vendor: asCell(snapshot.vendor),
    tags: splitTags(snapshot.tags.join(', ')),
    status: status === 'scheduled' ? 'draft' : status,
    stall: category.title,
    kind: kind?.title ?? '',
    seoTitle: asCell(seo.title),
    seoDescription: asCell(seo.description),
    optionNames: options.map(({ name }) => asCell(name)),
    variants: variants.map((variant) => formOfVariant(variant, media)),
    pictures: keys.map((key) => ({ key, alt: pictures.get(key)! })),
  };
}

const formOfVariant = (variant: SnapshotVariant, media: MediaDraft[]): FormVariant => {
  const picture = variant.mediaIndex === null ? undefined : media[variant.mediaIndex];
  return {
    optionValues: variant.optionValues.map(asCell),
    listPriceMinor: variant.listPriceMinor,
    salePriceMinor: variant.saleOn ? variant.salePriceMinor : null,
    ...pricesIn((variant.prices ?? []).map(formOfPrice)),
    sku: asCell(variant.sku),
    barcode: asCell(variant.barcode),
    tracked: variant.tracked,
    allowBackorder: variant.allowBackorder,
    grams: variant.weightGrams,
    ...taxOf(taxClassOf(variant)),
    picture: picture ? keyOf(picture) : '',
  };
};

const formOfPrice = ({ currency, listPriceMinor, salePriceMinor, saleOn }: SnapshotPrice): FormPrice => ({
  ...{ currency, listPriceMinor },
  salePriceMinor: saleOn ? salePriceMinor : null,
});

const pricesIn = (prices: FormPrice[]): Pick<FormVariant, 'prices'> =>
  prices.length === 0
    ? {}
    : { prices: prices.toSorted((one, other) => (one.currency < other.currency ? -1 : 1)) };

/** A compare-at price above the price makes it a sale. */
const asSale = (priceMinor: number, compareAtMinor: number | null) =>
  compareAtMinor !== null && compareAtMinor > priceMinor
    ? { listPriceMinor: compareAtMinor, salePriceMinor: priceMinor }
    : { listPriceMinor: priceMinor, salePriceMinor: null };

/**
 * @param place where the product will stand
 * @param keyOfUrl the key of the picture at an address: one the product or the shop has already, else the address
 * @param altOf what the product calls this picture now
 * @param before the product as it is: what the file has no column for stays
 */
export function formOfImported(
  imported: ImportedProduct,
  {
    place,
    keyOfUrl,
    altOf,
    before,
  }: {
    place: { stall: string; kind: string };
    keyOfUrl(url: string): string;
    altOf(key: string): string | undefined;
    before: FileForm;
  },
): FileForm {
  const pictures = new Map<string, string>();
  for (const { url, alt } of imported.pictures) {
    const key = keyOfUrl(url);
    if (!pictures.has(key)) pictures.set(key, alt || (altOf(key) ?? imported.title));
  }
  return {
    title: imported.title,
    html: asCell(sanitizeStory(imported.html)),
    vendor: imported.vendor,
    tags: imported.tags,
    status: imported.status,
    stall: place.stall,
    kind: place.kind,
    seoTitle: imported.seo.title ?? '',
    seoDescription: imported.seo.description ?? '',
    optionNames: imported.optionNames,
    variants: imported.variants.map((variant) => {
      const { optionValues, tracked, allowBackorder, grams, others } = variant;
      const was = before.variants.find(
        (one) => JSON.stringify(one.optionValues) === JSON.stringify(optionValues),
      );
      const untold = (was?.prices ?? []).filter(
        ({ currency }) => !others.some((other) => other.currency === currency),
      );
      const told = others.flatMap(({ currency, priceMinor, compareAtMinor }) =>
        priceMinor === null ? [] : [{ currency, ...asSale(priceMinor, compareAtMinor) }],
      );
      return {
        ...{ optionValues, tracked, allowBackorder, grams },
        ...taxOf(taxClassTold(variant.taxClass, was)),
        ...asSale(variant.priceMinor, variant.compareAtMinor),
        ...pricesIn([...told, ...untold]),
        sku: variant.sku ?? '',
        barcode: variant.barcode ?? '',
        picture: variant.pictureUrl ? keyOfUrl(variant.pictureUrl) : '',
      };
    }),
    pictures: [...pictures].map(([key, alt]) => ({ key, alt })),
  };
}

/** The same form, the same 64 characters. */
export const hashOfForm = (form: FileForm): string =>
  createHash('sha256').update(JSON.stringify(form)).digest('hex');

/** Everything about a product that people edit, as 64 characters; not its stock, its version or whether a sale runs. */
export const hashOfContent = ({
  version: _version,
  importHash: _hash,
  variants,
  ...rest
}: Snapshot): string =>
  createHash('sha256')
    .update(
      textInOneOrder({
        ...rest,
        variants: variants.map(({ available: _available, saleOn: _saleOn, prices, ...variant }) => ({
          ...variant,
          prices: prices?.map(({ saleOn: _on, ...price }) => price),
        })),
      }),
    )
    .digest('hex');

/** JSON with its keys by their names: the database gives those of a stored image back in an order of its own. */
function textInOneOrder(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(textInOneOrder).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${textInOneOrder(field)}`);
  return `{${fields.join(',')}}`;
}
