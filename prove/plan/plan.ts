import { createRandom, type Random, shuffled } from './random.ts';

/** What one buyer does, and how it goes at the bank. Each is a file's worth of clicks in `buyers/stories.ts`. */
export const storyNames = [
  'card',
  'card',
  'card',
  'wallet',
  'challenge-approved',
  'challenge-refused',
  'challenge-abandoned',
  'declined-then-paid',
  'bank-approved',
  'bank-approved',
  'bank-refused',
  'bank-abandoned',
  'bank-late',
  'bank-away',
  'challenge-away',
  'double-click',
  'two-tabs',
  'same-key-other-card',
  'cancelled-before-paying',
  'cancelled-while-paying',
  'abandoned',
  'started-twice',
  'extended',
] as const;
export type Story = (typeof storyNames)[number];

/** What the merchant does with the order afterwards. */
export const afterwards = [
  'nothing',
  'nothing',
  'ship',
  'cancel',
  'refund-part',
  'restock-part',
  'return',
  'return-refused',
  'edit-more',
  'edit-fewer',
  'edit-swap',
  'edit-unpaid',
  'edit-withdrawn',
  'edit-then-cancel',
] as const;
export type Afterwards = (typeof afterwards)[number];

/** Where buyers shop: half at home, where tax is added, half where prices include it, in other money. */
export const planMarkets = ['en-us', 'en-us', 'de-de', 'ar-ae'] as const;

export type BuyerPlan = {
  readonly name: string;
  readonly market: (typeof planMarkets)[number];
  readonly story: Story;
  /** Places in the list of goods, with quantities, in the order they are put into the bag. */
  readonly lines: readonly { readonly thing: number; readonly quantity: number }[];
  readonly withCode: boolean;
  readonly afterwards: Afterwards;
  readonly pausesMs: number;
};

export type Round = {
  readonly n: number;
  readonly fault: string;
  /** For whatever the fault itself leaves to chance. */
  readonly seed: number;
  readonly buyers: readonly BuyerPlan[];
  readonly codeLimit: number;
};

export type Plan = { readonly seed: number; readonly rounds: readonly Round[] };

/** Of the goods, the first are plenty; of the others there are few: a pair for each round, counted anew before it. */
export const PLENTY = 4;
export const SCARCE_PER_ROUND = 2;
export const SCARCE_STOCK = 3;
const SCARCE_PAIRS = 6;
/** One thing that only races are about. */
export const LAST_THING = PLENTY + SCARCE_PAIRS * SCARCE_PER_ROUND;
export const GOODS = LAST_THING + 1;

/** The places of the goods of which a round has few. */
export const scarceOf = (round: number): number[] =>
  Array.from(
    { length: SCARCE_PER_ROUND },
    (_, place) => PLENTY + (round % SCARCE_PAIRS) * SCARCE_PER_ROUND + place,
  );

/** As many as a long fault may need: a short one is over before most of them have come. */
const BUYERS = 500;

/**
 * What happens in a run, decided before it begins: which fault strikes in each round, who buys what, how they pay and
 * what becomes of it. The same seed and faults give the same plan; only the moments differ from machine to machine.
 */
export const planRun = (of: {
  seed: number;
  faults: readonly string[];
  rounds: number;
  buyers?: number;
  /** The faults in the order they are given, instead of by chance. */
  inOrder?: boolean;
}): Plan => {
  const { seed, faults, rounds, buyers = BUYERS, inOrder = false } = of;
  const random = createRandom(seed);
  const order = inOrder ? faults : eachBeforeAny(faults, random);
  return {
    seed,
    rounds: Array.from({ length: rounds }, (_, n) => ({
      n,
      fault: order[n % order.length]!,
      seed: random.below(2 ** 31),
      buyers: Array.from({ length: buyers }, (_, place) => planBuyer(n, place, random)),
      codeLimit: 1 + random.below(3),
    })),
  };
};

/** In an order of chance, each of them once before what is to come again. */
const eachBeforeAny = (faults: readonly string[], random: Random): string[] => [
  ...shuffled([...new Set(faults)], random),
  ...shuffled(
    faults.filter((fault, place) => faults.indexOf(fault) !== place),
    random,
  ),
];

const planBuyer = (round: number, place: number, random: Random): BuyerPlan => {
  const plenty = { thing: random.below(PLENTY), quantity: 1 + random.below(3) };
  const few = { thing: random.pick(scarceOf(round)), quantity: 1 };
  const lines = [[plenty], [few], [plenty, few], [few, plenty], [plenty]];
  return {
    name: `r${round}-b${place}`,
    // Every story comes up before any comes again by chance.
    story: place < 4 ? random.pick(storyNames) : storyNames[(round * 10 + place) % storyNames.length]!,
    lines: random.pick(lines),
    withCode: random.next() < 0.35,
    afterwards: random.pick(afterwards),
    market: random.pick(planMarkets),
    pausesMs: random.below(120),
  };
};
