import { taxClassOf } from '@souk/events/tax-class';
import { type Column, priceColumns } from '../imports/columns.ts';
import { type FileForm, type FormVariant, formOfSnapshot } from '../imports/file-form.ts';
import type { Snapshot } from '../imports/snapshot.queries.ts';

export type Cells = Partial<Record<Column, string>>;

type Context = {
  /** Address of a picture by its key: our own file, or where one that is missing would come from. */
  addressOf(key: string): string;
  /** Units that can be sold, by variant; left out where inventory has not said. */
  available: Map<string, number | null>;
};

/** A product as the rows of a file: its own cells on the first, then a row a variant and a row a further picture. */
export function productCells(snapshot: Snapshot, context: Context): Cells[] {
  const form = formOfSnapshot(snapshot);
  const rows = Math.max(form.variants.length, form.pictures.length, 1);
  return Array.from({ length: rows }, (_, i) => ({
    handle: snapshot.handle,
    ...(i === 0 ? head(snapshot, form) : {}),
    ...(form.variants[i] ? variantCells(form.variants[i], i, { snapshot, form, context }) : {}),
    ...pictureCells(form, i, context),
  }));
}

function head({ category, kind }: Snapshot, form: FileForm): Cells {
  return {
    title: form.title,
    html: form.html,
    vendor: form.vendor,
    productCategory: [category.title, ...(kind ? [kind.title] : [])].join(' > '),
    type: form.kind,
    tags: form.tags.join(', '),
    published: form.status === 'published' ? 'true' : 'false',
    status: form.status === 'published' ? 'active' : form.status,
    giftCard: 'false',
    seoTitle: form.seoTitle,
    seoDescription: form.seoDescription,
  };
}

const options = [
  { name: 'option1Name', value: 'option1Value' },
  { name: 'option2Name', value: 'option2Value' },
  { name: 'option3Name', value: 'option3Value' },
] as const;

function optionCells(form: FileForm, variant: FormVariant, isFirst: boolean): Cells {
  if (form.optionNames.length === 0)
    return isFirst ? { option1Name: 'Title', option1Value: 'Default Title' } : {};
  return Object.fromEntries(
    options.flatMap(({ name, value }, i) => [
      ...(isFirst && form.optionNames[i] ? [[name, form.optionNames[i]]] : []),
      ...(variant.optionValues[i] ? [[value, variant.optionValues[i]]] : []),
    ]),
  );
}

const money = (minor: number): string => (minor / 100).toFixed(2);

/** An apostrophe in front is taken away by imports, as spreadsheets put it there: a real one is written twice. */
const label = (text: string): string => (text.startsWith("'") ? `'${text}` : text);

function variantCells(
  variant: FormVariant,
  i: number,
  { snapshot, form, context }: { snapshot: Snapshot; form: FileForm; context: Context },
): Cells {
  const { listPriceMinor, salePriceMinor } = variant;
  const { id, available, initialQuantity } = snapshot.variants[i]!;
  return {
    ...optionCells(form, variant, i === 0),
    sku: label(variant.sku),
    grams: String(variant.grams),
    tracker: variant.tracked ? 'shopify' : '',
    quantity: variant.tracked ? String(context.available.get(id) ?? available ?? initialQuantity) : '',
    policy: variant.allowBackorder ? 'continue' : 'deny',
    price: money(salePriceMinor ?? listPriceMinor),
    compareAt: salePriceMinor === null ? '' : money(listPriceMinor),
    ...otherPriceCells(variant),
    taxable: String(variant.taxable),
    taxClass: taxClassOf(variant),
    barcode: label(variant.barcode),
    variantImage: variant.picture === '' ? '' : context.addressOf(variant.picture),
  };
}

const otherPriceCells = ({ prices = [] }: FormVariant): Cells =>
  Object.fromEntries(
    priceColumns.flatMap(({ currency, price, compareAt }) => {
      const one = prices.find((candidate) => candidate.currency === currency);
      if (!one) return [];
      const { listPriceMinor, salePriceMinor } = one;
      return [
        [price, money(salePriceMinor ?? listPriceMinor)],
        ...(salePriceMinor === null ? [] : [[compareAt, money(listPriceMinor)]]),
      ];
    }),
  );

function pictureCells({ pictures }: FileForm, i: number, { addressOf }: Context): Cells {
  const picture = pictures[i];
  if (!picture) return {};
  return { image: addressOf(picture.key), imagePosition: String(i + 1), imageAlt: picture.alt };
}
