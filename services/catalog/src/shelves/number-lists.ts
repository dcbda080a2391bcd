const CHUNK_BITS = 16;
const CHUNK = 1 << CHUNK_BITS;
const FIRST_BLOCK = 2;
const GREATEST_BLOCK = 1024;

/**
 * A great many lists of numbers, most of them short and some very long, that only grow: blocks in a few large arrays,
 * each list's next one twice the size of its last, and linked to it by its last cell (after Busch and others, "Earlybird:
 * Real-Time Search at Twitter", ICDE 2012). A number takes 4 bytes, a list some 20, and nothing is copied to make room.
 */
export const createNumberLists = () => {
  const chunks: Uint32Array[] = [];
  // Address 0 says that there is no further block.
  let free = 1;
  let known = 0;
  let heads = new Uint32Array(1024);
  let counts = new Uint32Array(1024);
  /** Where the next number goes, how many more go into that block, and how large it is. */
  let tails = new Uint32Array(1024);
  let rooms = new Uint16Array(1024);
  let blocks = new Uint16Array(1024);
  let read = new Uint32Array(1024);

  const open = (size: number): number => {
    // A block lies in one chunk.
    if (free >>> CHUNK_BITS !== (free + size - 1) >>> CHUNK_BITS)
      free = ((free >>> CHUNK_BITS) + 1) << CHUNK_BITS;
    const at = free;
    free += size;
    chunks[at >>> CHUNK_BITS] ??= new Uint32Array(CHUNK);
    return at;
  };

  const makeRoom = (): void => {
    const twice = <A extends Uint32Array | Uint16Array>(old: A): A => {
      const next = new (old.constructor as new (length: number) => A)(old.length * 2);
      next.set(old);
      return next;
    };
    [heads, counts, tails] = [twice(heads), twice(counts), twice(tails)];
    [rooms, blocks] = [twice(rooms), twice(blocks)];
  };

  const add = (list: number, number: number): void => {
    if (rooms[list] === 0) {
      const size = Math.min(blocks[list]! * 2, GREATEST_BLOCK);
      const link = tails[list]!;
      const chunk = chunks[link >>> CHUNK_BITS]!;
      // A list that was once longer still has its blocks.
      const next = chunk[link & (CHUNK - 1)] || open(size);
      chunk[link & (CHUNK - 1)] = next;
      tails[list] = next;
      rooms[list] = size - 1;
      blocks[list] = size;
    }
    const at = tails[list]!++;
    chunks[at >>> CHUNK_BITS]![at & (CHUNK - 1)] = number;
    rooms[list]!--;
    counts[list]!++;
  };

  /** All numbers of a list, in the order they came; good until the next one is read. */
  const numbersOf = (list: number): Uint32Array => {
    const count = counts[list]!;
    if (count > read.length) read = new Uint32Array(Math.max(count, read.length * 2));
    let at = heads[list]!;
    let size = FIRST_BLOCK;
    for (let done = 0; done < count; ) {
      const chunk = chunks[at >>> CHUNK_BITS]!;
      const from = at & (CHUNK - 1);
      const here = Math.min(size - 1, count - done);
      if (here > 64) read.set(chunk.subarray(from, from + here), done);
      else for (let n = 0; n < here; n++) read[done + n] = chunk[from + n]!;
      done += here;
      at = chunk[from + size - 1]!;
      size = Math.min(size * 2, GREATEST_BLOCK);
    }
    return read.subarray(0, count);
  };

  const begin = (list: number): void => {
    tails[list] = heads[list]!;
    rooms[list] = FIRST_BLOCK - 1;
    blocks[list] = FIRST_BLOCK;
    counts[list] = 0;
  };

  return {
    size: (): number => known,
    /** A new, empty list. */
    create: (): number => {
      if (known === heads.length) makeRoom();
      heads[known] = open(FIRST_BLOCK);
      begin(known);
      return known++;
    },
    add,
    numbersOf,
    count: (list: number): number => counts[list]!,
    /** Takes out of a list what is no longer wanted. */
    keep: (list: number, wanted: (number: number) => boolean): void => {
      const all = numbersOf(list);
      begin(list);
      for (const number of all) if (wanted(number)) add(list, number);
    },
    /** What all of it takes. */
    bytes: (): number => chunks.length * CHUNK * 4 + heads.length * 16 + read.length * 4,
  };
};

export type NumberLists = ReturnType<typeof createNumberLists>;
