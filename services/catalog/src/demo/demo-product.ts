import type { TaxClass } from '@souk/events/tax-class';
import type { Stall } from '../products/product.shapes.ts';

export type DemoColour = {
  value: string;
  swatch: string;
  /** Another asset instead of a tinted one. */
  art?: string;
};

/** One hand-written product of the demo world. Days count from the moment of seeding. */
export type DemoProduct = {
  title: string;
  /** Name of the picture in @lobehub/fluent-emoji-3d, by code point. */
  art: string;
  /** The sub-category it is filed and filtered under. */
  kind: string;
  /** The word on its card in its own stall; the kind when left out. */
  noun?: string;
  tagline: string;
  story: { title: string; text: string };
  particulars: Record<string, string>;
  priceMinor: number;
  sale?: { priceMinor: number; label: string; daysLeft: number };
  /** The first colour is the picture as it came; the others are tinted towards their swatch. */
  colours?: DemoColour[];
  sizes?: { name: string; values: string[]; addMinor?: number[] };
  /** Units of each variant; `stockOf` overrides by variant title, such as "Fig / M". */
  stock: number | 'untracked';
  stockOf?: Record<string, number>;
  backInDays?: number;
  /** How many people gave 5, 4, 3, 2 and 1 stars. */
  ratings: [number, number, number, number, number];
  weightGrams: number;
  /** The usual one when left out. */
  taxClass?: TaxClass;
  unpackedDaysAgo: number;
  tags?: string[];
};

export type DemoStall = {
  /** Also the name of its colours. */
  handle: Stall;
  title: string;
  tagline: string;
  /** Handle of the product that stands for the stall, then the two beside it in its banner. */
  window: [string, string, string];
  products: DemoProduct[];
};
