import type { Currency } from '@souk/service-kit/markets';

/** What we read from a product export, by the names the columns have had in its older and newer form. */
const names = {
  handle: ['Handle', 'URL handle'],
  title: ['Title'],
  html: ['Body (HTML)', 'Description'],
  vendor: ['Vendor'],
  productCategory: ['Product Category', 'Google Shopping / Google Product Category'],
  type: ['Type', 'Custom Product Type'],
  tags: ['Tags'],
  published: ['Published', 'Published on online store'],
  status: ['Status'],
  option1Name: ['Option1 Name'],
  option1Value: ['Option1 Value'],
  option2Name: ['Option2 Name'],
  option2Value: ['Option2 Value'],
  option3Name: ['Option3 Name'],
  option3Value: ['Option3 Value'],
  sku: ['Variant SKU', 'SKU'],
  grams: ['Variant Grams', 'Weight value (grams)'],
  tracker: ['Variant Inventory Tracker', 'Inventory tracker'],
  quantity: ['Variant Inventory Qty', 'Inventory quantity'],
  policy: ['Variant Inventory Policy', 'Continue selling when out of stock'],
  price: ['Variant Price', 'Price'],
  compareAt: ['Variant Compare At Price', 'Compare-at price'],
  taxable: ['Variant Taxable', 'Charge tax'],
  // How, and not only whether: standard, reduced or none. Files of other shops have no such column.
  taxClass: ['Tax Class', 'Variant Tax Class'],
  barcode: ['Variant Barcode', 'Barcode'],
  image: ['Image Src', 'Product image URL'],
  imagePosition: ['Image Position'],
  imageAlt: ['Image Alt Text'],
  giftCard: ['Gift Card'],
  seoTitle: ['SEO Title'],
  seoDescription: ['SEO Description'],
  variantImage: ['Variant Image', 'Variant image URL'],
  // What it costs in other money, a column a list; an empty cell is not sold in it.
  priceEUR: ['Price / EUR'],
  compareAtEUR: ['Compare At Price / EUR', 'Compare-at price / EUR'],
  priceAED: ['Price / AED'],
  compareAtAED: ['Compare At Price / AED', 'Compare-at price / AED'],
} as const;

export type Column = keyof typeof names;

/** Where other money stands. */
export const priceColumns = [
  { currency: 'AED', price: 'priceAED', compareAt: 'compareAtAED' },
  { currency: 'EUR', price: 'priceEUR', compareAt: 'compareAtEUR' },
] as const satisfies { currency: Currency; price: Column; compareAt: Column }[];

/** The name under which a column is exported. */
export const exportedName = (column: Column): string => names[column][0];

/** All of them, in the order of an export. */
export const exportedColumns = Object.keys(names) as Column[];

const required: Column[] = ['handle', 'title', 'price'];

export type Columns = {
  width: number;
  /** Where a column stands; undefined where the file has none. */
  indexOf(column: Column): number | undefined;
  /** Its name in this file. */
  nameOf(column: Column): string;
  missing: string[];
};

/** Finds our columns in a header line; order, case and further columns do not matter. */
export function readColumns(header: string[]): Columns {
  const places = new Map(header.map((name, i) => [name.trim().toLowerCase(), i] as const).toReversed());
  // Found once: a million rows ask for thirty columns each.
  const found = Object.fromEntries(
    Object.entries(names).map(([column, known]) => [
      column,
      known.map((name) => places.get(name.toLowerCase())).find((place) => place !== undefined),
    ]),
  ) as Record<Column, number | undefined>;
  const indexOf = (column: Column): number | undefined => found[column];
  return {
    width: header.length,
    indexOf,
    nameOf: (column) => header[indexOf(column) ?? -1]?.trim() ?? names[column][0],
    missing: required.filter((column) => indexOf(column) === undefined).map((column) => names[column][0]),
  };
}
