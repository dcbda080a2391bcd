// Where in a mark things are.
const PART = 0xff;
const ALL = 8;
const TITLE = 20;
const PASSED = 24;

/** What a word in a title is worth; the most there is. */
export const WHOLE = 100;

/** How many of a question's parts a text must have passed to be looked at for the next one; null where any part will do. */
type Step = number | null;

/**
 * What a question in hand has found of each text, by its number, in bits: what the part in hand is worth (8), what all parts are
 * worth together (12), how many of them stand in the title (4), and how many were found at all (4). One number, because a
 * text's are far from the next one's.
 */
export const createMarks = () => {
  let marks = new Uint32Array(0);

  return {
    /** Takes away the marks of these, and makes room for so many texts. */
    clear: (marked: Int32Array, room: number): void => {
      for (let n = 0; n < marked.length; n++) marks[marked[n]!] = 0;
      if (marks.length < room) marks = new Uint32Array(room);
    },
    /**
     * Marks the texts of a list with what being in it is worth, and notes what the part in hand had not found
     * before; answers how many are noted then.
     */
    list: (
      texts: Uint32Array,
      { noted, count, worth, step }: { noted: Int32Array; count: number; worth: number; step: Step },
    ): number => {
      const all = marks;
      let now = count;
      for (let n = 0; n < texts.length; n++) {
        const text = texts[n]!;
        const before = all[text]!;
        if (step !== null && before >>> PASSED !== step) continue;
        const here = before & PART;
        if (here === 0) noted[now++] = text;
        if (here < worth) all[text] = before - here + worth;
      }
      return now;
    },
    /** The same of one text. */
    one: (
      text: number,
      { noted, count, worth, step }: { noted: Int32Array; count: number; worth: number; step: Step },
    ): number => {
      const before = marks[text]!;
      const here = before & PART;
      if (step !== null && before >>> PASSED !== step) return count;
      if (here === 0) noted[count] = text;
      marks[text] = before - here + Math.max(here, worth);
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
    worthSoFar: (text: number): number => marks[text]! & PART,
    worthOf: (text: number): number => (marks[text]! >>> ALL) & 0xfff,
    inTitle: (text: number): number => (marks[text]! >>> TITLE) & 15,
    passed: (text: number): number => marks[text]! >>> PASSED,
  };
};
