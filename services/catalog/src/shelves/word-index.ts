import { IN_TITLE, lexemesOf } from './lexemes-of.ts';
import { createMarks, WHOLE } from './marks.ts';
import { createNumberLists } from './number-lists.ts';
import { createVocabulary } from './vocabulary.ts';

/** What must occur: one of these stems, a word that begins so, or a thing that was found to hold a term of several words. */
export type AskedPart = { stems: string[]; beginning: string | null; held: ReadonlyMap<number, number> };

/** What a word is worth by where it stands; one that only begins so is worth half. */
const WORTH = [5, 30, 60, WHOLE];
const BEGINS = [2, 15, 30, 50];

const STANDINGS = WORTH.length;

/** More words of a title than these are not counted. */
const MOST_IN_TITLE = 255;

/** What is known of a thing that was found: what its words are worth together, how many stand in its title, of how many. */
type Found = { worth: number; inTitle: number; title: number; parts: number };

const fitOf = ({ worth, inTitle, title, parts }: Found): number => {
  const share = Math.min(1, inTitle / (title || 1));
  return Math.round((8_000 * worth) / parts + 4_000 * share + (share === 1 ? 190_000 : 0));
};

/** How well a thing answers a question of one word that is worth so much in it, by how many words its title has; and the most. */
type Fits = { byTitle: Int32Array; most: number };

const fitsOf = (worth: number): Fits => {
  const byTitle = Int32Array.from({ length: MOST_IN_TITLE + 1 }, (_, title) =>
    fitOf({ worth, inTitle: worth === WHOLE ? 1 : 0, title, parts: 1 }),
  );
  return { byTitle, most: Math.max(...byTitle) };
};
const FITS = new Map([...WORTH, ...BEGINS].map((worth) => [worth, fitsOf(worth)]));

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
  /** Lists of texts: one for each lexeme and each standing it has somewhere. */
  const entries = createNumberLists();
  /** By lexeme, times four with a standing. */
  let listAt = new Int32Array(4 * 1024).fill(NONE);
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
      entries.keep(hand, (text) => slotOf[text] !== NONE);
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
      const at = vocabulary.numberOf(lexeme) * STANDINGS + standing;
      listAt = makeRoom(listAt, at);
      if (listAt[at] === NONE) listAt[at] = entries.create();
      entries.add(listAt[at]!, text);
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

  /**
   * The texts that hold every part of a question, or any, some of them perhaps no more; good until the next question. Of the last part to be looked at,
   * the lists worth most come first: before those worth less than all so far, whoever needs only a few is asked whether
   * `enough` was found among what holds the other parts.
   */
  const holding = (
    parts: readonly AskedPart[],
    { any, enough }: { any: boolean; enough?: (candidates: Int32Array, worth: number) => boolean },
  ): Int32Array => {
    marks.clear(marked, slotOf.length);
    let found: Int32Array = new Int32Array(0);
    marked = found;
    const asked = parts.map(listsOf).sort((one, other) => one.size - other.size);
    for (const [n, { lists, held, size }] of asked.entries()) {
      const noted = roomFor(n, Math.min(size, slotOf.length));
      const step = any ? null : n;
      const lastOfMany = !any && n > 0 && n === asked.length - 1;
      let count = 0;
      for (const [slot, worth] of held) {
        const text = textOf[slot] ?? NONE;
        if (text !== NONE) count = marks.one(text, { noted, count, worth, step });
      }
      let ahead = size - held.size;
      for (const [at, { list, worth }] of lists.entries()) {
        const less = at > 0 && worth < lists[at - 1]!.worth;
        if (lastOfMany && less && ahead > found.length && enough?.(found, worth)) break;
        count = marks.list(entries.numbersOf(list), { noted, count, worth, step });
        ahead -= entries.count(list);
      }
      found = noted.subarray(0, count);
      marks.settle(found);
      // What is found later was found by the first part already, unless any will do.
      if (any)
        marked = joined(
          marked,
          found.filter((text) => marks.passed(text) === 1),
        );
      else if (n === 0) marked = found;
    }
    return any ? marked : found;
  };

  const listsWith = (lexeme: number, worths: readonly number[]): { list: number; worth: number }[] =>
    worths.flatMap((worth, standing) => {
      const list = listAt[lexeme * STANDINGS + standing] ?? NONE;
      return list === NONE ? [] : [{ list, worth }];
    });

  /** The lists that answer a part, those worth most first. */
  const listsOf = ({ stems, beginning, held }: AskedPart) => {
    const whole = stems.flatMap((stem) => vocabulary.find(stem) ?? []);
    const begun =
      beginning === null
        ? []
        : vocabulary.beginningWith(beginning).filter((lexeme) => !whole.includes(lexeme));
    const lists = [
      ...whole.flatMap((lexeme) => listsWith(lexeme, WORTH)),
      ...begun.flatMap((lexeme) => listsWith(lexeme, BEGINS)),
    ].sort((one, other) => other.worth - one.worth);
    const size = lists.reduce((sum, { list }) => sum + entries.count(list), held.size);
    return { lists, lexemes: whole.length + begun.length, held, size };
  };

  return {
    put,
    forget,
    holding,
    /**
     * The lists that answer a question of one part, those worth most first, each with how well what is in it does; null where
     * there is more to it. A thing is in one list of each word: with several words it may be in some.
     */
    listsOfOne: (
      parts: readonly AskedPart[],
    ): { words: number; lists: (Fits & { list: number })[] } | null => {
      if (parts.length !== 1 || parts[0]!.held.size > 0) return null;
      const { lists, lexemes } = listsOf(parts[0]!);
      return { words: lexemes, lists: lists.map(({ list, worth }) => ({ list, ...FITS.get(worth)! })) };
    },
    /** The texts in a list. Good until the next is read. */
    textsOf: entries.numbersOf,
    /** How many texts there is room for: their numbers are below. */
    room: (): number => slotOf.length,
    /** The text of a thing, and the thing of a text; less than 0 where there is none. */
    textOf: (slot: number): number => textOf[slot] ?? NONE,
    slotOf: (text: number): number => slotOf[text]!,
    /** The things of some texts, but for those that are no more. */
    slotsOf: (some: Int32Array): Int32Array =>
      some.map((text) => slotOf[text]!).filter((slot) => slot !== NONE),
    /** Of how many words the title of a thing is. */
    titleOf: (slot: number): number => titles[slot]!,
    /**
     * How well a text that was just found answers, of a million: by where the words stand, above all when they are its
     * whole title, and a little by how much of it they are.
     */
    fit: (text: number, { parts, title }: { parts: number; title: number }): number =>
      fitOf({ worth: marks.worthOf(text), inTitle: marks.inTitle(text), title, parts }),
    /** The most that can come to, from what the question has marked alone: most of what is found need not be looked at further. */
    fitAtMost: (text: number, parts: number): number =>
      Math.round((8_000 * marks.worthOf(text)) / parts) + (marks.inTitle(text) === 0 ? 0 : 194_000),
    /** How well a candidate answers in which the part that is being looked at is worth so much. */
    fitWith: (text: number, last: number, { parts, title }: { parts: number; title: number }): number =>
      fitOf({
        worth: marks.worthOf(text) + last,
        inTitle: marks.inTitle(text) + (last === WHOLE ? 1 : 0),
        title,
        parts,
      }),
    /** What the part that is being looked at is worth in a candidate so far. */
    worthSoFar: marks.worthSoFar,
    /** What the words a text was found by are worth together. */
    worthOf: marks.worthOf,
    /** Whether anything that is wanted holds a word of this stem. */
    occurs: (stem: string, wanted: (slot: number) => boolean): boolean => {
      const lexeme = vocabulary.find(stem);
      if (lexeme === undefined) return false;
      return listsWith(lexeme, WORTH).some(({ list }) =>
        entries.numbersOf(list).some((text) => slotOf[text] !== NONE && wanted(slotOf[text]!)),
      );
    },
    /** How much is kept: texts that are, entries of all texts, and bytes of both. */
    size: () => ({
      texts: texts - free.length - left.length - leaving.length,
      entries: Array.from({ length: entries.size() }, (_, list) => entries.count(list)).reduce(
        (a, b) => a + b,
        0,
      ),
      bytes: entries.bytes() + (listAt.length + slotOf.length) * 4 + textOf.length * 18,
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
