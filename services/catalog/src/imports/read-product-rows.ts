import type { TaxClass } from '@souk/events/tax-class';
import { type Column, priceColumns } from './columns.ts';
import type { Row, RowGroup } from './group-rows.ts';
import type { ImportProblem } from './import.shapes.ts';
import { type CellReader, readCells } from './read-cells.ts';

export type ImportedVariant = {
  optionValues: string[];
  sku: string | null;
  barcode: string | null;
  priceMinor: number;
  compareAtMinor: number | null;
  /** In the other money that the file has a column for; null where it is not sold in it. */
  others: { currency: string; priceMinor: number | null; compareAtMinor: number | null }[];
  tracked: boolean;
  allowBackorder: boolean;
  /** Null where the file does not say. */
  quantity: number | null;
  grams: number;
  /** Null where the file says only that it is taxed. */
  taxClass: TaxClass | null;
  pictureUrl: string | null;
};

/** A product as its rows say it. */
export type ImportedProduct = {
  handle: string;
  title: string;
  html: string;
  vendor: string;
  type: string;
  productCategory: string;
  tags: string[];
  status: 'draft' | 'published' | 'archived';
  optionNames: string[];
  variants: ImportedVariant[];
  pictures: { url: string; alt: string; line: number }[];
  seo: { title: string | null; description: string | null };
};

const optionColumns = [
  { name: 'option1Name', value: 'option1Value' },
  { name: 'option2Name', value: 'option2Value' },
  { name: 'option3Name', value: 'option3Value' },
] as const satisfies { name: Column; value: Column }[];

const MAX_VARIANTS = 2_000;

/** Reads one product from its rows, whole; or everything that is wrong with it. */
export function readProductRows(group: RowGroup): ImportedProduct | { problems: ImportProblem[] } {
  const cells = readCells(group);
  const first = group.rows[0]!;
  const product = {
    ...readHead(cells, first),
    handle: group.handle,
    optionNames: optionNames(first),
    variants: readVariants(cells, group.rows),
    pictures: readPictures(group.rows),
  };
  return cells.problems.length > 0 ? { problems: cells.problems } : product;
}

function readHead(cells: CellReader, first: Row) {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_-]{0,254}$/u.test(first.get('handle')) && first.get('handle') !== '')
    cells.note(
      first,
      'handle',
      'HANDLE_INVALID',
      'A handle has letters, digits and hyphens only: it becomes an address.',
    );
  if (first.get('title') === '')
    cells.note(first, 'title', 'TITLE_MISSING', 'The first row of a product needs its title.');
  if (cells.flag(first, 'giftCard', false))
    cells.note(
      first,
      'giftCard',
      'GIFT_CARD_UNSUPPORTED',
      'Gift cards cannot be sold here yet. Take this product out.',
    );
  const status = first.get('status').toLowerCase();
  if (!['', 'active', 'draft', 'archived', 'unlisted'].includes(status))
    cells.note(
      first,
      'status',
      'STATUS_INVALID',
      `"${status.slice(0, 40)}" is neither active, draft nor archived.`,
    );
  const shown = cells.flag(first, 'published', true) && ['', 'active'].includes(status);
  return {
    title: cells.text(first, 'title', 255),
    html: cells.text(first, 'html', 200_000),
    vendor: cells.text(first, 'vendor', 255),
    type: cells.text(first, 'type', 255),
    productCategory: cells.text(first, 'productCategory', 500),
    tags: splitTags(first.get('tags')),
    status:
      status === 'archived' ? ('archived' as const) : shown ? ('published' as const) : ('draft' as const),
    seo: { title: first.get('seoTitle') || null, description: first.get('seoDescription') || null },
  };
}

export const splitTags = (cell: string): string[] =>
  cell
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
    .slice(0, 250);

/** A product without choices is exported with one option "Title" of one value "Default Title". */
function optionNames(first: Row): string[] {
  const names = optionColumns.map(({ name }) => first.get(name));
  if (names[0]?.toLowerCase() === 'title' && first.get('option1Value').toLowerCase() === 'default title')
    return [];
  return names.filter((name) => name !== '');
}

const isVariant = (row: Row, i: number): boolean =>
  i === 0 || row.get('option1Value') !== '' || row.get('price') !== '' || row.get('sku') !== '';

function readVariants(cells: CellReader, rows: Row[]): ImportedVariant[] {
  const names = optionNames(rows[0]!);
  const variantRows = rows.filter(isVariant);
  if (variantRows.length > MAX_VARIANTS)
    cells.note(
      variantRows[MAX_VARIANTS]!,
      'option1Value',
      'TOO_MANY_VARIANTS',
      `A product has at most ${MAX_VARIANTS} variants.`,
    );
  const seen = new Map<string, number>();
  return variantRows.slice(0, MAX_VARIANTS).map((row) => {
    const optionValues = readOptionValues(cells, row, names.length);
    const before = seen.get(JSON.stringify(optionValues));
    if (before !== undefined && optionValues.every((value) => value !== ''))
      cells.note(
        row,
        'option1Value',
        'OPTION_DUPLICATE',
        `${optionValues.join(' / ') || 'The only variant'} was on line ${before} already.`,
      );
    seen.set(JSON.stringify(optionValues), row.line);
    return readVariant(cells, row, optionValues);
  });
}

function readOptionValues(cells: CellReader, row: Row, count: number): string[] {
  return optionColumns.flatMap(({ value, name }, i) => {
    const cell = cells.text(row, value, 255);
    if (i < count && cell === '')
      cells.note(row, value, 'OPTION_MISSING', 'This variant does not say which one it is.');
    if (i >= count && count > 0 && cell !== '')
      cells.note(
        row,
        name,
        'OPTION_MISSING',
        `"${cell.slice(0, 40)}" belongs to an option that has no name.`,
      );
    return i < count ? [cell] : [];
  });
}

function readVariant(cells: CellReader, row: Row, optionValues: string[]): ImportedVariant {
  const priceMinor = cells.price(row, 'price');
  if (row.get('price') === '')
    cells.note(row, 'price', 'PRICE_INVALID', 'This variant has no price. Write it like 48 or 18.50.');
  return {
    optionValues,
    sku: row.get('sku').replace(/^'/, '') || null,
    barcode: row.get('barcode').replace(/^'/, '') || null,
    priceMinor: priceMinor ?? 0,
    compareAtMinor: cells.price(row, 'compareAt'),
    others: priceColumns
      .filter(({ price }) => row.has(price))
      .map(({ currency, price, compareAt }) => ({
        currency,
        priceMinor: cells.price(row, price),
        compareAtMinor: cells.price(row, compareAt),
      })),
    tracked: row.get('tracker') !== '',
    allowBackorder: cells.mayBackorder(row),
    quantity: cells.quantity(row),
    grams: cells.grams(row),
    taxClass: cells.taxClass(row),
    pictureUrl: row.get('variantImage') || null,
  };
}

/** Every address once: by the position the file gives it, pictures of variants after those of the product. */
function readPictures(rows: Row[]): ImportedProduct['pictures'] {
  const found = new Map<string, { url: string; alt: string; line: number; position: number }>();
  for (const row of rows) {
    const url = row.get('image');
    const position = Number.parseInt(row.get('imagePosition'), 10);
    if (url !== '' && !found.has(url))
      found.set(url, {
        url,
        alt: row.get('imageAlt'),
        line: row.line,
        position: position > 0 ? position : 1_000,
      });
  }
  for (const row of rows) {
    const url = row.get('variantImage');
    if (url !== '' && !found.has(url)) found.set(url, { url, alt: '', line: row.line, position: 10_000 });
  }
  return [...found.values()]
    .sort((a, b) => a.position - b.position || a.line - b.line)
    .map(({ url, alt, line }) => ({ url, alt, line }));
}
