import type { CategoryRef, MediaDraft, ProductDraft, VariantDraft } from '../products/product-draft.ts';
import { slug } from '../products/slug.ts';
import type { DemoProduct } from './demo-product.ts';
import { pricesAbroad } from './price-abroad.ts';

const DAY_MS = 86_400_000;

type Context = { category: CategoryRef; kind: CategoryRef; media: MediaDraft[]; now: Date };

/** A product of the demo world as the catalog keeps it; days are counted from `now`, business time. */
export function toDraft(product: DemoProduct, { category, kind, media, now }: Context): ProductDraft {
  const { title, tagline, story } = product;
  return {
    handle: slug(title),
    ...{ title, tagline, category, kind, media },
    storyTitle: story.title,
    storyHtml: `<p>${story.text}</p>`,
    vendor: 'Souk',
    noun: product.noun ?? product.kind,
    status: 'published',
    tags: product.tags ?? [],
    particulars: Object.entries(product.particulars).map(([label, value]) => ({ label, value })),
    options: [
      ...(product.colours
        ? [{ name: 'Colour', values: product.colours.map(({ value, swatch }) => ({ value, swatch })) }]
        : []),
      ...(product.sizes
        ? [
            {
              name: product.sizes.name,
              values: product.sizes.values.map((value) => ({ value, swatch: null })),
            },
          ]
        : []),
    ],
    seo: { title: null, description: null },
    ratings: product.ratings,
    publishedAt: new Date(now.getTime() - product.unpackedDaysAgo * DAY_MS),
    variants: variantsOf(product, now),
    importHash: null,
  };
}

function variantsOf(product: DemoProduct, now: Date): VariantDraft[] {
  const colours: (string | null)[] = product.colours?.map(({ value }) => value) ?? [null];
  const sizes: (string | null)[] = product.sizes?.values ?? [null];
  return colours.flatMap((colour, colourIndex) =>
    sizes.map((size, sizeIndex) => {
      const optionValues = [colour, size].filter((value) => value !== null);
      const title = optionValues.join(', ');
      const added = product.sizes?.addMinor?.[sizeIndex] ?? 0;
      const tracked = product.stock !== 'untracked';
      const quantity = product.stockOf?.[title] ?? (product.stock === 'untracked' ? 0 : product.stock);
      const isOut = tracked && quantity === 0;
      return {
        title: title || product.title,
        optionValues,
        sku: skuOf(product.title, optionValues),
        barcode: null,
        listPriceMinor: product.priceMinor + added,
        sale: product.sale
          ? {
              priceMinor: product.sale.priceMinor + added,
              label: product.sale.label,
              until: endOfDay(now, product.sale.daysLeft),
            }
          : null,
        prices: pricesAbroad(product, {
          added,
          until: product.sale ? endOfDay(now, product.sale.daysLeft) : null,
        }),
        mediaIndex: colourIndex,
        tracked,
        allowBackorder: false,
        initialQuantity: quantity,
        initialBackOn: isOut && product.backInDays ? isoDate(now, product.backInDays) : null,
        weightGrams: product.weightGrams,
        taxClass: product.taxClass ?? 'standard',
      };
    }),
  );
}

/** "Pomegranate Daypack", Leaf, 12 L: POM-DAY-LEA-12L. */
const skuOf = (title: string, optionValues: string[]): string =>
  [...slug(title).split('-'), ...optionValues.map((value) => slug(value).replace(/-/g, ''))]
    .map((part) => part.slice(0, 4).toUpperCase())
    .join('-');

const isoDate = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);

const endOfDay = (now: Date, days: number): Date => new Date(`${isoDate(now, days)}T23:59:59.000Z`);
