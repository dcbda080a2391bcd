import { IN_TITLE, lexemesOf } from './lexemes-of.ts';
import { createMarks, WHOLE } from './marks.ts';
import { createNumberLists } from './number-lists.ts';
import { createVocabulary } from './vocabulary.ts';

/** What must occur: one of these stems, a word that begins so, or a thing that was found to hold a term of several words. */
export type AskedPart = { stems: string[]; beginning: string | null; held: ReadonlyMap<number, number> };

/** What a word is worth by where it stands; one that only begins so is worth half. */
const WORTH = [5, 30, 60, WHOLE];
const BEGINS = [2, 15, 30, 50];

/** More words of a title than these are not counted. */
const MOST_IN_TITLE = 255;

/** What is known of a thing that was found: what its words are worth together, how many stand in its title, of how many. */
type Found = { worth: number; inTitle: number; title: number; parts: number };

const fitOf = ({ worth, inTitle, title, parts }: Found): number => {
  const share = Math.min(1, inTitle / (title || 1));
  return Math.round((8_000 * worth) / parts + 4_000 * share + (share === 1 ? 190_000 : 0));
};

/** How well one word answers: by where it stands, and then by how many words the title has; and the best of those. */
type Fits = readonly { byTitle: Int32Array; most: number }[];
type List = { list: number; fits: Fits };

const fitsOf = (worths: readonly number[]): Fits =>
  worths.map((worth) => {
    const byTitle = Int32Array.from({ length: MOST_IN_TITLE + 1 }, (_, title) =>
      fitOf({ worth, inTitle: worth === WHOLE ? 1 : 0, title, parts: 1 }),
    );
    return { byTitle, most: Math.max(...byTitle) };
  });

const FITS_WHOLE = fitsOf(WORTH);
const FITS_BEGUN = fitsOf(BEGINS);

const NONE = -1;
/** So many entries are gone over for each text that is replaced, for those of texts that are no more. */
const SWEPT = 500;

/** Two numbers of 32 and 21 bits: texts that differ are taken for the same once in a very great many. */
const hashOf = (text: string): number => {
  let [one, other] = [0x811c9dc5, 0x9e3779b9];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b) ^ (other >>> 15);
  }
  return (one >>> 0) * 0x200000 + (other >>> 11);
};

const larger = <A extends Uint8Array | Float64Array>(old: A, least: number): A => {
  if (old.length >= least) return old;
  const next = new (old.constructor as new (length: number) => A)(Math.max(least, old.length * 2));
  next.set(old as never);
  return next;
};

/**
 * Which things hold which words, and where: what search looks things up in. Things are known by their slots. A text that
 * changes is entered anew, and what is left of the old one is cleared away a little with each further change.
 */
export const createWordIndex = () => {
  const vocabulary = createVocabulary();
  /** By lexeme: texts, each times four with where the lexeme stands in it. */
  const entries = createNumberLists();
  let slotOf = new Int32Array(1024).fill(NONE);
  let texts = 0;
  let [textOf, hashes, titles] = [
    new Int32Array(1024).fill(NONE),
    new Float64Array(1024),
    new Uint8Array(1024),
  ];

  // Texts that are no more: cleared away by the round under way, or by the next one; and their numbers, once they are.
  let [leaving, left] = [[] as number[], [] as number[]];
  const free: number[] = [];
  let hand = 0;

  const sweep = (): void => {
    if (leaving.length === 0) [leaving, left, hand] = [left, leaving, 0];
    if (leaving.length === 0) return;
    for (let swept = 0; swept < SWEPT && hand < entries.size(); hand++) {
      swept += entries.count(hand) + 1;
      entries.keep(hand, (entry) => slotOf[entry >>> 2] !== NONE);
    }
    if (hand < entries.size()) return;
    for (const text of leaving) free.push(text);
    leaving = [];
  };

  const forget = (slot: number): void => {
    const text = textOf[slot] ?? NONE;
    if (text === NONE) return;
    slotOf[text] = NONE;
    textOf[slot] = NONE;
    left.push(text);
    sweep();
  };

  const put = (slot: number, vector: string): void => {
    textOf = makeRoom(textOf, slot);
    [hashes, titles] = [larger(hashes, slot + 1), larger(titles, slot + 1)];
    const hash = hashOf(vector);
    if (textOf[slot] !== NONE && hashes[slot] === hash) return;
    forget(slot);
    const text = free.pop() ?? texts++;
    slotOf = makeRoom(slotOf, text);
    [slotOf[text], textOf[slot], hashes[slot]] = [slot, text, hash];
    let inTitle = 0;
    lexemesOf(vector, (lexeme, standing) => {
      const list = vocabulary.numberOf(lexeme);
      if (list === entries.size()) entries.create();
      entries.add(list, text * 4 + standing);
      if (standing === IN_TITLE) inTitle++;
    });
    titles[slot] = Math.min(inTitle, MOST_IN_TITLE);
  };

  const marks = createMarks();
  /** What the last question has left marks at. */
  let marked: Int32Array = new Int32Array(0);

  /** One for each part of a question, used for every question: a new one each time would keep the collector busy. */
  const scratch: Int32Array[] = [];
  const roomFor = (part: number, size: number): Int32Array => {
    const known = scratch[part];
    if (known && known.length >= size) return known;
    scratch[part] = new Int32Array(size * 2);
    return scratch[part];
  };

  /** Slots of what holds every part of a question, or any; good until the next question. */
  const holding = (parts: readonly AskedPart[], { any }: { any: boolean }): Int32Array => {
    marks.clear(marked, textOf.length);
    let found: Int32Array = new Int32Array(0);
    marked = found;
    const lists = parts.map(listsOf).sort((one, other) => one.size - other.size);
    for (const [n, { whole, begun, held, size }] of lists.entries()) {
      const noted = roomFor(n, Math.min(size, textOf.length));
      const step = any ? null : n;
      let count = 0;
      for (const [some, worth] of [[whole, WORTH] as const, [begun, BEGINS] as const])
        for (const list of some)
          count = marks.entries(entries.numbersOf(list), slotOf, { noted, count, worth, step });
      for (const [slot, worth] of held) count = marks.one(slot, { noted, count, worth, step });
      found = noted.subarray(0, count);
      marks.settle(found);
      // What is found later was found by the first part already, unless any will do.
      if (any)
        marked = joined(
          marked,
          found.filter((slot) => marks.passed(slot) === 1),
        );
      else if (n === 0) marked = found;
    }
    return any ? marked : found;
  };

  const listsOf = ({ stems, beginning, held }: AskedPart) => {
    const whole = stems.flatMap((stem) => vocabulary.find(stem) ?? []);
    const begun =
      beginning === null ? [] : vocabulary.beginningWith(beginning).filter((list) => !whole.includes(list));
    const size = [...whole, ...begun].reduce((sum, list) => sum + entries.count(list), held.size);
    return { whole, begun, held, size };
  };

  return {
    put,
    forget,
    holding,
    /**
     * The lists that answer a question of one part, each with how well an entry of it does; null where there is more to it.
     * A thing is in a list once; of several it may be in some.
     */
    listsOfOne: (parts: readonly AskedPart[]): List[] | null => {
      if (parts.length !== 1 || parts[0]!.held.size > 0) return null;
      const { whole, begun } = listsOf(parts[0]!);
      return [
        ...whole.map((list) => ({ list, fits: FITS_WHOLE })),
        ...begun.map((list) => ({ list, fits: FITS_BEGUN })),
      ];
    },
    /** The entries of a list: where in its text the word stands is in their last two bits. Good until the next is read. */
    entriesOf: entries.numbersOf,
    /** The thing an entry is of; less than 0 where it is no more. */
    slotAt: (entry: number): number => slotOf[entry >>> 2]!,
    /** Of how many words its title is. */
    titleOf: (slot: number): number => titles[slot]!,
    /**
     * How well a thing that was just found answers, of a million: by where the words stand, above all when they are its
     * whole title, and a little by how much of it they are.
     */
    fit: (slot: number, parts: number): number =>
      fitOf({ worth: marks.worthOf(slot), inTitle: marks.inTitle(slot), title: titles[slot]!, parts }),
    /** The most that can come to, from what the question has marked alone: most of what is found need not be looked at further. */
    fitAtMost: (slot: number, parts: number): number =>
      Math.round((8_000 * marks.worthOf(slot)) / parts) + (marks.inTitle(slot) === 0 ? 0 : 194_000),
    /** What the words a thing was found by are worth together. */
    worthOf: marks.worthOf,
    /** Whether anything that is wanted holds a word of this stem. */
    occurs: (stem: string, wanted: (slot: number) => boolean): boolean => {
      const list = vocabulary.find(stem);
      if (list === undefined) return false;
      return entries.numbersOf(list).some((entry) => {
        const slot = slotOf[entry >>> 2]!;
        return slot !== NONE && wanted(slot);
      });
    },
    /** How much is kept: texts that are, entries of all texts, and bytes of both. */
    size: () => ({
      texts: texts - free.length - left.length - leaving.length,
      entries: Array.from({ length: entries.size() }, (_, list) => entries.count(list)).reduce(
        (a, b) => a + b,
        0,
      ),
      bytes: entries.bytes() + slotOf.length * 4 + textOf.length * 18,
    }),
  };
};

const joined = (one: Int32Array, other: Int32Array): Int32Array => {
  const both = new Int32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
};

/** Room for one more of those that are none yet. */
const makeRoom = (old: Int32Array<ArrayBuffer>, at: number): Int32Array<ArrayBuffer> => {
  if (at < old.length) return old;
  const next = new Int32Array(Math.max(at + 1, old.length * 2)).fill(NONE, old.length);
  next.set(old);
  return next;
};

export type WordIndex = ReturnType<typeof createWordIndex>;
