import { marketCodes } from '@souk/service-kit/markets';
import { z } from 'zod';

const MOST_BLOCKS = 20;
/** A page has room for so many cards, and a hall for so many stalls in one row. */
export const MOST_THINGS = 8;

const EACH_ONCE = 'Choose each of them once.';
const once = (names: readonly string[]): boolean => new Set(names).size === names.length;

/** Plain text. Whoever shows it never takes it for markup. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'Write something.')
    .max(most, `Use at most ${most} characters.`)
    .regex(/^(?:[^\p{Cc}]|\n)*$/u, 'Take out what cannot be printed.');

/** The same in the languages of the shop. Where one is missing, English stands there. */
const words = (most: number) =>
  z.strictObject({ en: text(most), de: text(most).optional(), ar: text(most).optional() });
export type Words = z.output<ReturnType<typeof words>>;

/** A place in the shop, within whatever market one is in: never another address. */
const placeSchema = z
  .string()
  .max(200)
  .regex(
    /^\/(?:(?:stalls|products|info)\/[\p{Ll}\p{N}-]+|search)(?:\?[\w.~%&=+-]*)?$/u,
    'Name a place in the shop, such as /stalls/all?sort=new.',
  );

const way = z.strictObject({ label: words(40), to: placeSchema });

const things = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('newest') }),
  z.strictObject({ from: z.literal('best-sold') }),
  z.strictObject({ from: z.literal('stall'), stall: z.string().max(80) }),
  z.strictObject({
    from: z.literal('products'),
    products: z.array(z.uuid()).min(1, 'Choose something.').max(MOST_THINGS).refine(once, EACH_ONCE),
  }),
]);
export type ThingsFrom = z.output<typeof things>;

const every = {
  id: z.uuid(),
  /** Where it is shown; nowhere named means everywhere. */
  markets: z.array(z.enum(marketCodes)).max(marketCodes.length),
  hidden: z.boolean(),
};

/**
 * A piece of the front door. `{stalls}` in a hero's heading is how many stalls there are, in words. A `pick` is the thing
 * shown large beside the others; a story's picture is that of a product.
 */
export const blockSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...every,
      kind: z.literal('hero'),
      heading: words(90),
      lead: words(300),
      ways: z.array(way).max(2),
      things,
    }),
    z.strictObject({
      ...every,
      kind: z.literal('stalls'),
      heading: words(90),
      /** Which, in this order; none named means all that have something. */
      stalls: z.array(z.string().max(80)).max(MOST_THINGS).refine(once, EACH_ONCE),
    }),
    z.strictObject({
      ...every,
      kind: z.literal('things'),
      heading: words(90),
      more: way.nullable(),
      things,
      pick: z.uuid().nullable(),
    }),
    z.strictObject({
      ...every,
      kind: z.literal('story'),
      heading: words(90),
      /** Paragraphs, with an empty line between. */
      text: words(2_000),
      way: way.nullable(),
      picture: z.uuid().nullable(),
    }),
    z.strictObject({
      ...every,
      kind: z.literal('pricing'),
      heading: words(90),
      text: words(300),
      way: way.nullable(),
    }),
  ])
  .meta({ id: 'FrontPageBlock' });
export type Block = z.output<typeof blockSchema>;

/** Shown in a market, in this order. */
export const blocksShownIn = (blocks: readonly Block[], market: (typeof marketCodes)[number]): Block[] =>
  blocks.filter(({ hidden, markets }) => !hidden && (markets.length === 0 || markets.includes(market)));

export const blocksSchema = z
  .array(blockSchema)
  .max(MOST_BLOCKS, `A front door has room for ${MOST_BLOCKS} blocks.`)
  .refine((blocks) => once(blocks.map(({ id }) => id)), 'A block is here twice.')
  .refine(
    (blocks) =>
      marketCodes.every((market) => {
        const kinds = blocksShownIn(blocks, market).map(({ kind }) => kind);
        return kinds[0] === 'hero' && kinds.lastIndexOf('hero') === 0;
      }),
    'In every market the front door begins with one head, and has no other.',
  );

/** The products a block names. */
export const productsOf = (block: Block): string[] => [
  ...('things' in block && block.things.from === 'products' ? block.things.products : []),
  ...('pick' in block && block.pick !== null ? [block.pick] : []),
  ...('picture' in block && block.picture !== null ? [block.picture] : []),
];

/** The stalls a block names. */
export const stallsOf = (block: Block): string[] => [
  ...('things' in block && block.things.from === 'stall' ? [block.things.stall] : []),
  ...('stalls' in block ? block.stalls : []),
];
