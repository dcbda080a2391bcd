import { IN_TITLE, lexemesOf } from './lexemes-of.ts';
import { createNumberLists } from './number-lists.ts';
import { createVocabulary } from './vocabulary.ts';

/** What must occur: one of these stems, a word that begins so, or a thing that was found to hold a term of several words. */
export type AskedPart = { stems: string[]; beginning: string | null; held: ReadonlyMap<number, number> };

/** What a word is worth by where it stands; one that only begins so is worth half. */
const WORTH = [5, 30, 60, 100];
const BEGINS = [2, 15, 30, 50];

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

const larger = <A extends Int32Array | Uint8Array | Uint16Array | Float64Array>(old: A, least: number): A => {
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
    titles[slot] = Math.min(inTitle, 255);
  };

  // By slot, for the question in hand: what all parts are worth, the part in hand, how many parts were found at all, and
  // how many of them in the title.
  let [worths, worth, passed, inTitle] = [
    new Uint16Array(0),
    new Uint8Array(0),
    new Uint8Array(0),
    new Uint8Array(0),
  ];

  /** Slots of what holds every part of a question, or any; good until the next question. */
  const holding = (parts: readonly AskedPart[], { any }: { any: boolean }): number[] => {
    [worths, worth] = [larger(worths, textOf.length), larger(worth, textOf.length)];
    [passed, inTitle] = [larger(passed, textOf.length), larger(inTitle, textOf.length)];
    for (const column of [worths, passed, inTitle]) column.fill(0);
    const lists = parts.map(listsOf).sort((one, other) => one.size - other.size);
    let found: number[] = [];
    for (const [step, { whole, begun, held }] of lists.entries()) {
      const here: number[] = [];
      const see = (slot: number, worthHere: number): void => {
        if (!any && passed[slot] !== step) return;
        if (worth[slot] === 0) here.push(slot);
        if (worth[slot]! < worthHere) worth[slot] = worthHere;
      };
      for (const [some, worthOf] of [[whole, WORTH] as const, [begun, BEGINS] as const])
        for (const list of some)
          for (const entry of entries.numbersOf(list)) {
            const slot = slotOf[entry >>> 2]!;
            if (slot !== NONE) see(slot, worthOf[entry & 3]!);
          }
      for (const [slot, worthHere] of held) see(slot, worthHere);
      for (const slot of here) {
        worths[slot]! += worth[slot]!;
        if (worth[slot] === WORTH[IN_TITLE]) inTitle[slot]!++;
        worth[slot] = 0;
        passed[slot]!++;
      }
      found = any ? [...found, ...here.filter((slot) => passed[slot] === 1)] : here;
    }
    return found;
  };

  const listsOf = ({ stems, beginning, held }: AskedPart) => {
    const whole = stems.flatMap((stem) => vocabulary.find(stem) ?? []);
    const begun = beginning === null ? [] : vocabulary.beginningWith(beginning);
    const size = [...whole, ...begun].reduce((sum, list) => sum + entries.count(list), held.size);
    return { whole, begun, held, size };
  };

  return {
    put,
    forget,
    holding,
    /**
     * How well a thing that was just found answers, of a million: by where the words stand, above all when they are its
     * whole title, and a little by how much of it they are.
     */
    fit: (slot: number, parts: number): number => {
      const share = Math.min(1, inTitle[slot]! / Math.max(1, titles[slot]!));
      return Math.round(8_000 * (worths[slot]! / parts) + 4_000 * share + (share === 1 ? 190_000 : 0));
    },
    /** What the words a thing was found by are worth together. */
    worthOf: (slot: number): number => worths[slot]!,
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

/** Room for one more of those that are none yet. */
const makeRoom = (old: Int32Array<ArrayBuffer>, at: number): Int32Array<ArrayBuffer> => {
  if (at < old.length) return old;
  const next = new Int32Array(Math.max(at + 1, old.length * 2)).fill(NONE, old.length);
  next.set(old);
  return next;
};

export type WordIndex = ReturnType<typeof createWordIndex>;
