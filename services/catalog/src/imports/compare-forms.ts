import { taxClassOf } from '@souk/events/tax-class';
import { plainText } from '../products/sanitize-story.ts';
import { priceColumns } from './columns.ts';
import type { FileForm, FormVariant } from './file-form.ts';
import type { Difference } from './import.shapes.ts';

const LONGEST = 240;
const MOST = 60;

type Field = Omit<Difference, 'variant'>;

/** What a file would change about a product, field by field, for people to read. Empty when nothing. */
export function compareForms(before: FileForm, after: FileForm): Difference[] {
  const differences = [
    ...headDifferences(before, after).map((field) => ({ ...field, variant: null })),
    ...variantDifferences(before, after),
  ];
  if (differences.length <= MOST) return differences;
  const more = differences.length - MOST;
  return [
    ...differences.slice(0, MOST),
    { field: 'More', variant: null, before: null, after: `and ${more} more differences` },
  ];
}

/** A field that may differ: where both say the same in words people see, that it differs is still told. */
const differs = (field: string, before: unknown, after: unknown, say: (value: never) => string): Field[] =>
  JSON.stringify(before) === JSON.stringify(after)
    ? []
    : [{ field, before: short(say(before as never)), after: short(say(after as never)) }];

const short = (text: string): string | null =>
  text === '' ? null : text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;

const asIs = (text: string): string => text;
const list = (items: string[]): string => items.join(', ');
const money = (minor: number | null): string => (minor === null ? '' : (minor / 100).toFixed(2));
const yesNo = (flag: boolean): string => (flag ? 'yes' : 'no');

function headDifferences(before: FileForm, after: FileForm): Field[] {
  return [
    ...differs('Title', before.title, after.title, asIs),
    ...storyDifference(before.html, after.html),
    ...differs('Vendor', before.vendor, after.vendor, asIs),
    ...differs('Stall', before.stall, after.stall, asIs),
    ...differs('Kind', before.kind, after.kind, asIs),
    ...differs('Tags', before.tags, after.tags, list),
    ...differs('Status', before.status, after.status, asIs),
    ...differs('SEO title', before.seoTitle, after.seoTitle, asIs),
    ...differs('SEO description', before.seoDescription, after.seoDescription, asIs),
    ...differs('Options', before.optionNames, after.optionNames, list),
    ...pictureDifferences(before, after),
  ];
}

/** The words of a description from a little before where they begin to differ. */
function storyDifference(before: string, after: string): Field[] {
  if (before === after) return [];
  const [was, will] = [plainText(before), plainText(after)];
  if (was === will) return [{ field: 'Description', before: short(before), after: short(after) }];
  let same = 0;
  while (same < was.length && was[same] === will[same]) same++;
  const from = same < 40 ? 0 : was.lastIndexOf(' ', same - 20) + 1;
  const lead = from > 0 ? '…' : '';
  const cut = (text: string): string | null => short(text === '' ? '' : lead + text.slice(from));
  return [{ field: 'Description', before: cut(was), after: cut(will) }];
}

function pictureDifferences(before: FileForm, after: FileForm): Field[] {
  const keys = (form: FileForm): string[] => form.pictures.map(({ key }) => key);
  const was = keys(before);
  const will = keys(after);
  const fresh = will.filter((key) => !was.includes(key)).length;
  const gone = was.filter((key) => !will.includes(key)).length;
  const found: Field[] = [];
  if (fresh + gone > 0)
    found.push({
      field: 'Pictures',
      before: String(was.length),
      after: `${will.length} (${fresh} new, ${gone} taken away)`,
    });
  else if (JSON.stringify(was) !== JSON.stringify(will))
    found.push({ field: 'Pictures', before: 'their order', after: 'another order' });
  for (const { key, alt } of after.pictures) {
    const old = before.pictures.find((picture) => picture.key === key);
    if (old && old.alt !== alt)
      found.push({ field: 'Picture described as', before: short(old.alt), after: short(alt) });
  }
  return found;
}

const nameOf = ({ optionValues }: FormVariant): string => optionValues.join(', ') || 'the only variant';
const keyOf = ({ optionValues }: FormVariant): string => JSON.stringify(optionValues);

function variantDifferences(before: FileForm, after: FileForm): Difference[] {
  const was = new Map(before.variants.map((variant) => [keyOf(variant), variant]));
  const will = new Map(after.variants.map((variant) => [keyOf(variant), variant]));
  const found: Difference[] = [];
  for (const [key, variant] of was)
    if (!will.has(key))
      found.push({ field: 'Variant', variant: nameOf(variant), before: priceOf(variant), after: null });
  for (const [key, variant] of will) {
    const old = was.get(key);
    if (!old)
      found.push({ field: 'Variant', variant: nameOf(variant), before: null, after: priceOf(variant) });
    else found.push(...oneVariant(old, variant).map((field) => ({ ...field, variant: nameOf(variant) })));
  }
  if (found.length === 0 && JSON.stringify([...was.keys()]) !== JSON.stringify([...will.keys()]))
    found.push({ field: 'Variants', variant: null, before: 'their order', after: 'another order' });
  return found;
}

const priceOf = ({ listPriceMinor, salePriceMinor }: FormVariant): string =>
  money(salePriceMinor ?? listPriceMinor);

const otherPrices = (before: FormVariant, after: FormVariant): Field[] =>
  priceColumns.flatMap(({ currency }) => {
    const priceIn = ({ prices = [] }: FormVariant) => prices.find((price) => price.currency === currency);
    const [was, will] = [priceIn(before), priceIn(after)];
    return [
      ...differs(`Price in ${currency}`, was?.listPriceMinor ?? null, will?.listPriceMinor ?? null, money),
      ...differs(
        `Sale price in ${currency}`,
        was?.salePriceMinor ?? null,
        will?.salePriceMinor ?? null,
        money,
      ),
    ];
  });

const oneVariant = (before: FormVariant, after: FormVariant): Field[] => [
  ...differs('Price', before.listPriceMinor, after.listPriceMinor, money),
  ...differs('Sale price', before.salePriceMinor, after.salePriceMinor, money),
  ...otherPrices(before, after),
  ...differs('SKU', before.sku, after.sku, asIs),
  ...differs('Barcode', before.barcode, after.barcode, asIs),
  ...differs('Counted', before.tracked, after.tracked, yesNo),
  ...differs('Sold beyond stock', before.allowBackorder, after.allowBackorder, yesNo),
  ...differs('Weight in grams', before.grams, after.grams, String),
  ...differs('Tax', taxClassOf(before), taxClassOf(after), asIs),
  ...(before.picture === after.picture
    ? []
    : [
        {
          field: 'Its picture',
          before: before.picture ? 'one' : null,
          after: after.picture ? 'another' : null,
        },
      ]),
];
