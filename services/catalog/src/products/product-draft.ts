import type { TaxClass } from '@souk/events/tax-class';
import type { Option, Particular, Stall } from './product.shapes.ts';

export type ProductStatus = 'draft' | 'scheduled' | 'published' | 'archived';

export type CategoryRef = { id: string; handle: string; title: string; stall: Stall };

export type MediaDraft = {
  /** Name in the media store; null when the picture could not be had, then `missing` says why. */
  file: string | null;
  alt: string;
  art: boolean;
  missing: string | null;
  sourceUrl: string | null;
};

/** What something costs in other money than the shop's own. */
export type PriceIn = {
  currency: string;
  listPriceMinor: number;
  sale: { priceMinor: number; label: string; until: Date | null } | null;
};

export type VariantDraft = {
  title: string;
  optionValues: string[];
  sku: string | null;
  barcode: string | null;
  listPriceMinor: number;
  sale: { priceMinor: number; label: string; until: Date | null } | null;
  /** In other money, each once. Where there is no price it is not sold. Kept as they are when left out. */
  prices?: PriceIn[] | undefined;
  /** Index into the draft's media. */
  mediaIndex: number | null;
  tracked: boolean;
  allowBackorder: boolean;
  initialQuantity: number;
  /** ISO date. */
  initialBackOn: string | null;
  weightGrams: number;
  taxClass: TaxClass;
};

/** A whole product as somebody wants it to be: from the demo world, an import or the admin. */
export type ProductDraft = {
  handle: string;
  title: string;
  tagline: string;
  storyTitle: string;
  /** Sanitised when it is saved. */
  storyHtml: string;
  vendor: string;
  noun: string;
  category: CategoryRef;
  kind: CategoryRef | null;
  status: ProductStatus;
  /** The moment of business time at which a scheduled product is published; for no other status. */
  publishAt?: Date | null;
  tags: string[];
  particulars: Particular[];
  options: Option[];
  seo: { title: string | null; description: string | null };
  /** Kept as it is when left out. */
  ratings?: number[];
  /** The moment of first publishing; business time now when left out. */
  publishedAt?: Date;
  media: MediaDraft[];
  variants: VariantDraft[];
  importHash: string | null;
};
