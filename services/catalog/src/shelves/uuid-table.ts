const FREE = -1;

const wordsOf = (id: string): [number, number, number, number] => [
  Number.parseInt(id.slice(0, 8), 16),
  Number.parseInt(id.slice(9, 13) + id.slice(14, 18), 16),
  Number.parseInt(id.slice(19, 23) + id.slice(24, 28), 16),
  Number.parseInt(id.slice(28, 36), 16),
];

const hex = (word: number): string => word.toString(16).padStart(8, '0');

/**
 * Ids and their numbers, in the order in which they come: some 25 bytes each, where a map of texts takes a hundred.
 * Ids are in lower case, as PostgreSQL writes them.
 */
export const createUuidTable = () => {
  let ids = new Uint32Array(4 * 1024);
  /** Numbers by the hash of their id, each at the next free place; at most half of it is taken. */
  let places = new Int32Array(2 * 1024).fill(FREE);
  let size = 0;
  /** So many of the first numbers go up with their ids, as all do that were made one after the other. */
  let ascending = 0;
  /** The numbers in the order of their ids, where not all go up with them. */
  let order: Int32Array = new Int32Array(0);

  const placeOf = (a: number, b: number, c: number, d: number): number => {
    const mask = places.length - 1;
    const mixed = Math.imul(a ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35) ^ d, 0x9e3779b1);
    let place = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const number = places[place]!;
      if (number === FREE) return place;
      const at = number * 4;
      if (ids[at] === a && ids[at + 1] === b && ids[at + 2] === c && ids[at + 3] === d) return place;
      place = (place + 1) & mask;
    }
  };

  const makeRoom = (): void => {
    const more = new Uint32Array(ids.length * 2);
    more.set(ids);
    ids = more;
    places = new Int32Array(places.length * 2).fill(FREE);
    for (let n = 0; n < size; n++)
      places[placeOf(ids[4 * n]!, ids[4 * n + 1]!, ids[4 * n + 2]!, ids[4 * n + 3]!)] = n;
  };

  /** Below 0 where the first one's id comes before the other's, as PostgreSQL orders them. */
  const compare = (one: number, other: number): number => {
    // Ids are far from each other in memory; numbers are at hand.
    if (one < ascending && other < ascending) return one - other;
    for (let word = 0; word < 4; word++) {
      const apart = ids[one * 4 + word]! - ids[other * 4 + word]!;
      if (apart !== 0) return apart;
    }
    return 0;
  };

  return {
    size: (): number => size,
    find: (id: string): number | undefined => {
      const number = places[placeOf(...wordsOf(id))]!;
      return number === FREE ? undefined : number;
    },
    /** The number of an id, its own from now on. */
    numberOf: (id: string): number => {
      const words = wordsOf(id);
      const known = places[placeOf(...words)]!;
      if (known !== FREE) return known;
      if (size * 2 === places.length) makeRoom();
      places[placeOf(...words)] = size;
      ids.set(words, size * 4);
      if (ascending === size && (size === 0 || compare(size - 1, size) < 0)) ascending++;
      return size++;
    },
    idOf: (number: number): string => {
      const [a, b, c, d] = ids.subarray(number * 4, number * 4 + 4);
      const [second, third] = [hex(b!), hex(c!)];
      return `${hex(a!)}-${second.slice(0, 4)}-${second.slice(4)}-${third.slice(0, 4)}-${third.slice(4)}${hex(d!)}`;
    },
    compare,
    /** All numbers in the order of their ids. */
    inOrder: (): ((place: number) => number) => {
      if (ascending === size) return (place) => place;
      if (order.length < size)
        order = Int32Array.from(Array.from({ length: size }, (_, n) => order[n] ?? n).sort(compare));
      return (place) => order[place]!;
    },
  };
};

export type UuidTable = ReturnType<typeof createUuidTable>;
