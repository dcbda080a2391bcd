import type { AdminOutputs } from '../../lib/trpc/client';

export type StoredProduct = AdminOutputs['catalogue']['create'];
export type Option = StoredProduct['options'][number];
export type Picture = StoredProduct['media'][number];
export type Category = AdminOutputs['catalogue']['categories'][number];
export type Status = StoredProduct['status'];

type StoredVariant = StoredProduct['variants'][number];

type Amounts = {
  listPriceMinor: number | null;
  sale: { priceMinor: number | null; label: string; until: string | null } | null;
};

/** What it costs in other money. Without a price it is not sold where that is paid. */
export type DraftPrice = Amounts & Pick<StoredVariant['prices'][number], 'currency'>;

/** A variant on the desk. `key` tells it from the others while it has no id; a price may be empty or half typed. */
export type DraftVariant = Omit<
  StoredVariant,
  'id' | 'band' | 'available' | 'listPriceMinor' | 'sale' | 'prices'
> &
  Amounts & { id: string | null; key: string; prices: DraftPrice[] };

type Told = 'id' | 'version' | 'editedAt' | 'editedBy' | 'publishedAt' | 'formerHandles';

/** A product as it is being edited. `aside` keeps variants whose value was taken away, should it come back. */
export type Draft = Omit<StoredProduct, Told | 'variants'> & {
  variants: DraftVariant[];
  aside: DraftVariant[];
};

let made = 0;
/** Other than any that was kept in this browser before. */
const newKey = (): string => `new-${Date.now().toString(36)}-${++made}`;

export const emptyVariant = (optionValues: string[] = []): DraftVariant => ({
  id: null,
  key: newKey(),
  optionValues,
  sku: null,
  barcode: null,
  listPriceMinor: null,
  sale: null,
  prices: [],
  picture: null,
  tracked: true,
  allowBackorder: false,
  initialQuantity: 0,
  weightGrams: 0,
  taxClass: 'standard',
});

/** A new variant like another one, but for what belongs to that one alone. */
export const variantLike = (like: DraftVariant | undefined, optionValues: string[]): DraftVariant => ({
  ...(like ?? emptyVariant()),
  id: null,
  key: newKey(),
  optionValues,
  sku: null,
  barcode: null,
  picture: null,
  initialQuantity: 0,
});

export const emptyDraft = (place: { categoryId: string; kindId: string | null }): Draft => ({
  handle: '',
  title: '',
  tagline: '',
  storyTitle: '',
  storyHtml: '',
  vendor: '',
  noun: '',
  ...place,
  tags: [],
  particulars: [],
  options: [],
  seo: { title: null, description: null },
  status: 'draft',
  publishAt: null,
  media: [],
  variants: [emptyVariant()],
  aside: [],
});

/** What is stored, as it is edited. */
export function draftOf(product: StoredProduct): Draft {
  const {
    id: _id,
    version: _version,
    editedAt: _editedAt,
    editedBy: _editedBy,
    publishedAt: _publishedAt,
    formerHandles: _former,
    variants,
    ...rest
  } = product;
  return {
    ...rest,
    aside: [],
    variants: variants.map(({ band: _band, available: _available, ...variant }) => ({
      ...variant,
      key: variant.id,
    })),
  };
}

/** What is sent to be saved. */
export function inputOf({ aside: _aside, variants, ...product }: Draft) {
  return {
    ...product,
    publishAt: product.status === 'scheduled' ? product.publishAt : null,
    variants: variants.map(({ key: _key, prices, ...variant }) => ({
      ...variant,
      ...sentAmounts(variant),
      prices: prices.map((price) => ({ currency: price.currency, ...sentAmounts(price) })),
    })),
  };
}

const sentAmounts = ({ listPriceMinor, sale }: Amounts) => ({
  listPriceMinor: listPriceMinor ?? 0,
  sale: sale === null || sale.priceMinor === null ? null : { ...sale, priceMinor: sale.priceMinor },
});

/** Whether two drafts would be saved as the same thing. */
export const isSame = (one: Draft, other: Draft): boolean => comparable(one) === comparable(other);

const comparable = ({ aside: _aside, variants, ...product }: Draft): string =>
  JSON.stringify([
    Object.entries(product).sort(([a], [b]) => a.localeCompare(b)),
    variants.map(({ key: _key, ...variant }) =>
      Object.entries(variant).sort(([a], [b]) => a.localeCompare(b)),
    ),
  ]);

export type Errors = Readonly<Record<string, string>>;

/** What can be told wrong before anything is sent: amounts that are none. */
export function typingErrors({ variants }: Draft): Errors {
  const errors: Record<string, string> = {};
  const look = (at: string, { listPriceMinor, sale }: Amounts) => {
    if (listPriceMinor === null || Number.isNaN(listPriceMinor))
      errors[`${at}.listPriceMinor`] = 'Write a price such as 12.50.';
    if (sale && Number.isNaN(sale.priceMinor))
      errors[`${at}.sale.priceMinor`] = 'Write a price such as 9.50, or leave it empty.';
  };
  for (const [index, variant] of variants.entries()) {
    look(`variants.${index}`, variant);
    for (const [place, price] of variant.prices.entries()) look(`variants.${index}.prices.${place}`, price);
  }
  return errors;
}
