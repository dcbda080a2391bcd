// Where in a mark things are.
const PART = 0xff;
const ALL = 8;
const TITLE = 20;
const PASSED = 24;

/** What a word in a title is worth; the most there is. */
export const WHOLE = 100;

/** How many of a question's parts a thing must have passed to be looked at for the next one; null where any part will do. */
type Step = number | null;

/**
 * What a question in hand has found of each thing, by slot, in bits: what the part in hand is worth (8), what all parts are
 * worth together (12), how many of them stand in the title (4), and how many were found at all (4). One number, because a
 * thing's are far from the next one's.
 */
export const createMarks = () => {
  let marks = new Uint32Array(0);

  return {
    /** Takes away the marks of these, and makes room for so many things. */
    clear: (marked: Int32Array, room: number): void => {
      for (let n = 0; n < marked.length; n++) marks[marked[n]!] = 0;
      if (marks.length < room) marks = new Uint32Array(room);
    },
    /**
     * Marks what a list of entries names (a text times four, with where the word stands in it) with what that is worth, and
     * notes what the part in hand had not found before; answers how many are noted then.
     */
    entries: (
      entries: Uint32Array,
      slotOf: Int32Array,
      {
        noted,
        count,
        worth,
        step,
      }: { noted: Int32Array; count: number; worth: readonly number[]; step: Step },
    ): number => {
      const all = marks;
      let now = count;
      for (let n = 0; n < entries.length; n++) {
        const entry = entries[n]!;
        const slot = slotOf[entry >>> 2]!;
        if (slot < 0) continue;
        const before = all[slot]!;
        if (step !== null && before >>> PASSED !== step) continue;
        const here = before & PART;
        if (here === 0) noted[now++] = slot;
        const worthHere = worth[entry & 3]!;
        if (here < worthHere) all[slot] = before - here + worthHere;
      }
      return now;
    },
    /** The same of one thing. */
    one: (
      slot: number,
      { noted, count, worth, step }: { noted: Int32Array; count: number; worth: number; step: Step },
    ): number => {
      const before = marks[slot]!;
      const here = before & PART;
      if (step !== null && before >>> PASSED !== step) return count;
      if (here === 0) noted[count] = slot;
      marks[slot] = before - here + Math.max(here, worth);
      return here === 0 ? count + 1 : count;
    },
    /** Counts the part in hand in, at what it was found in. */
    settle: (found: Int32Array): void => {
      for (let n = 0; n < found.length; n++) {
        const before = marks[found[n]!]!;
        const worth = before & PART;
        const title = worth === WHOLE ? 1 << TITLE : 0;
        marks[found[n]!] = before - worth + (worth << ALL) + title + (1 << PASSED);
      }
    },
    worthOf: (slot: number): number => (marks[slot]! >>> ALL) & 0xfff,
    inTitle: (slot: number): number => (marks[slot]! >>> TITLE) & 15,
    passed: (slot: number): number => marks[slot]! >>> PASSED,
  };
};
