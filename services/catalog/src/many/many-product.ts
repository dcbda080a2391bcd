import type { CategoryRef, ProductDraft } from '../products/product-draft.ts';
import { colours, kinds, makerOf, manners, matters, sizes, worn } from './vocabulary.ts';

/** As large as the largest stall gets. */
export const PER_STALL = 50_000;

/** Where things of a large hall stand: a stall, and its kinds in the order of the vocabulary. */
export type Aisle = { stall: CategoryRef; kinds: CategoryRef[] };

/** Numbers between 0 and 1 that follow from a seed alone (mulberry32, by Tommy Ettinger, public domain). */
const chancesOf = (seed: number): (() => number) => {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const pick = <T>(from: readonly T[], chance: number): T => from[Math.floor(chance * from.length)]!;

const DAY_MS = 86_400_000;

/**
 * The n-th thing of a large hall: the same one each time. Names, prices, colours, stars and stock are spread as in
 * shops: most things are cheap, few are sold out, not all are rated.
 */
export const manyProduct = (n: number, { aisle, now }: { aisle: Aisle; now: Date }): ProductDraft => {
  const chance = chancesOf(n + 1);
  const place = Math.floor(chance() * kinds.length);
  const { title: kind, nouns } = kinds[place]!;
  const noun = pick(nouns, chance());
  const matter = pick(matters, chance());
  const title = `${pick(manners, chance())} ${matter} ${noun}`;
  const colour = pick(colours, chance() ** 1.5);
  const size = worn.has(kind) ? pick(sizes, chance()) : null;
  const vendor = `${makerOf(Math.floor(chance() ** 2 * 8_000))} & Co`;
  const left = chance() < 0.06 ? 0 : 1 + Math.floor(chance() * 40);
  const stars =
    chance() < 0.6 ? [0, 1, 3, 8, 10].map((most) => Math.floor(chance() * most)) : [0, 0, 0, 0, 0];
  return {
    handle: `many-${n}`,
    title,
    tagline: `${matter} from ${vendor}, made to be handed down.`,
    storyTitle: '',
    storyHtml: `<p>Every ${noun.toLowerCase()} leaves the workshop of ${vendor} when it is ready, and no earlier.</p>`,
    vendor,
    noun,
    category: aisle.stall,
    kind: aisle.kinds[place]!,
    status: 'published',
    tags: [matter.toLowerCase()],
    particulars: [{ label: 'Made of', value: matter }],
    options: [
      { name: 'Colour', values: [colour] },
      ...(size ? [{ name: 'Size', values: [{ value: size, swatch: null }] }] : []),
    ],
    seo: { title: null, description: null },
    ratings: stars,
    publishedAt: new Date(now.getTime() - chance() * 700 * DAY_MS),
    media: [],
    variants: [
      {
        title: size ? `${colour.value}, ${size}` : colour.value,
        optionValues: size ? [colour.value, size] : [colour.value],
        sku: `MANY-${n}`,
        barcode: null,
        // Between $4 and $400, half of them below $40.
        listPriceMinor: Math.round(4 * 100 ** chance()) * 100,
        sale: null,
        mediaIndex: null,
        tracked: true,
        allowBackorder: false,
        initialQuantity: left,
        initialBackOn: null,
        weightGrams: 100 + Math.floor(chance() * 4_000),
        taxClass: 'standard',
      },
    ],
    importHash: null,
  };
};
