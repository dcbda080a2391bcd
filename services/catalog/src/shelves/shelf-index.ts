import { createDeskShelf } from './desk-shelf.ts';
import { numbered } from './numbered.ts';
import type { ShelfRow } from './shelf-rows.queries.ts';
import { createUuidTable } from './uuid-table.ts';
import { createWordIndex } from './word-index.ts';

const NOWHERE = 0xffff;
/** The price of what is not sold in some money. */
export const UNSOLD = -1;

type Money = {
  price: Int32Array;
  inHall: Uint8Array;
  /** By text, what search reads of it: see `shownAs`. */
  shown: Uint32Array;
  counts: Map<number, number>;
};
/**
 * What search reads of a thing that is sold, in one number, because memory is slow where things lie far apart: of how many
 * words its title is, and how it is loved (at most 5,000). 0 says that it is not sold, or no more.
 */
const shownAs = ({ title, loved }: { title: number; loved: number }): number =>
  (title << 14) | (loved << 1) | 1;
export const titleShown = (shown: number): number => shown >>> 14;
export const lovedShown = (shown: number): number => (shown >>> 1) & 0x1fff;

type Place = { slots: number[]; stale: boolean };

/** What counting reads, by slot: a column each, since there may be a million of them. */
export type Columns = {
  stall: Uint16Array;
  kind: Uint16Array;
  /** Numbers of whole sets: many products come in the same colours. */
  colours: Uint32Array;
  sizes: Uint32Array;
  rating: Float64Array;
  loved: Int32Array;
  /** In microseconds since 1970. */
  published: Float64Array;
};

const twice = <A extends Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array>(old: A): A => {
  const next = new (old.constructor as new (length: number) => A)(old.length * 2);
  next.set(old as never);
  return next;
};

/** Columns with room for twice as many. */
const moreOf = <All extends Record<string, Parameters<typeof twice>[0]>>(columns: All): All =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, twice(column)])) as All;

/**
 * All products as counting, searching and the desk's list need them, in memory: some hundred bytes a product, and four for
 * each of its words. Counting a stall of 50,000 takes PostgreSQL a tenth of a second and this a thousandth.
 */
export const createShelfIndex = () => {
  const places = numbered<string>((id) => id);
  const sets = numbered<string[]>((values) => JSON.stringify(values));
  const ids = createUuidTable();
  const words = createWordIndex();
  const desk = createDeskShelf({ ids, places });
  /** Every slot there is. */
  const everything: number[] = [];
  const stalls = new Map<number, Place>();
  const kinds = new Map<number, Place>();
  const moneys = new Map<string, Money>();
  let version = 0;
  let room = 1024;
  let columns: Columns = {
    stall: new Uint16Array(room).fill(NOWHERE),
    kind: new Uint16Array(room).fill(NOWHERE),
    colours: new Uint32Array(room),
    sizes: new Uint32Array(room),
    rating: new Float64Array(room),
    loved: new Int32Array(room),
    published: new Float64Array(room),
  };

  const makeRoom = (): void => {
    columns = moreOf(columns);
    for (const money of moneys.values()) {
      money.price = twice(money.price);
      money.inHall = twice(money.inHall);
    }
    room *= 2;
  };

  const moneyOf = (currency: string): Money => {
    const known = moneys.get(currency);
    if (known) return known;
    const made = {
      price: new Int32Array(room).fill(UNSOLD),
      inHall: new Uint8Array(room),
      shown: new Uint32Array(words.room()),
      counts: new Map(),
    };
    moneys.set(currency, made);
    return made;
  };

  const stand = (at: Map<number, Place>, from: number, to: number, slot: number): void => {
    if (from === to) return;
    const left = at.get(from);
    if (left) left.stale = true;
    if (to === NOWHERE) return;
    const place = at.get(to);
    if (!place) at.set(to, { slots: [slot], stale: false });
    else {
      // It may have stood here before and still be listed.
      if (from !== NOWHERE || slot < place.slots.at(-1)!) place.stale = true;
      place.slots.push(slot);
    }
  };

  const count = (slot: number, by: 1 | -1): void => {
    const stall = columns.stall[slot]!;
    if (stall === NOWHERE) return;
    const at = stall * 0x10000 + columns.kind[slot]!;
    for (const { price, counts } of moneys.values())
      if (price[slot] !== UNSOLD) counts.set(at, (counts.get(at) ?? 0) + by);
  };

  const write = (slot: number, row: ShelfRow | null): void => {
    count(slot, -1);
    const { stall, kind, colours, sizes, rating, loved, published } = columns;
    const stallNow = row?.status === 'published' ? places.numberOf(row.categoryId) : NOWHERE;
    const kindNow = row?.kindId && stallNow !== NOWHERE ? places.numberOf(row.kindId) : NOWHERE;
    stand(stalls, stall[slot]!, stallNow, slot);
    stand(kinds, kind[slot]!, kindNow, slot);
    stall[slot] = stallNow;
    kind[slot] = kindNow;
    colours[slot] = sets.numberOf(row?.colours ?? []);
    sizes[slot] = sets.numberOf(row?.sizes ?? []);
    rating[slot] = row?.rating ?? Number.NaN;
    loved[slot] = row?.loved ?? 0;
    published[slot] = row?.publishedMicros ?? 0;
    for (const [currency] of row?.prices ?? []) moneyOf(currency);
    for (const [currency, money] of moneys) {
      const sold = stallNow === NOWHERE ? undefined : row?.prices.find(([own]) => own === currency);
      money.price[slot] = sold ? sold[1] : UNSOLD;
      money.inHall[slot] = sold?.[2] ? 1 : 0;
    }
    count(slot, 1);
  };

  /** Shows search the text a thing has now, and no more the one it had. */
  const show = (slot: number, before: number): void => {
    const text = words.textOf(slot);
    for (const money of moneys.values()) {
      while (money.shown.length < words.room()) money.shown = twice(money.shown);
      if (before >= 0) money.shown[before] = 0;
      if (text >= 0 && money.price[slot] !== UNSOLD)
        money.shown[text] = shownAs({ title: words.titleOf(slot), loved: columns.loved[slot]! });
    }
  };

  const slotsOf = (at: Map<number, Place>, id: string, column: Uint16Array): readonly number[] => {
    const number = places.find(id);
    const place = number === undefined ? undefined : at.get(number);
    if (!place) return [];
    if (place.stale) {
      place.slots = [...new Set(place.slots)].filter((slot) => column[slot] === number).sort((a, b) => a - b);
      place.stale = false;
    }
    return place.slots;
  };

  return {
    /** Ids of stalls and kinds, and sets of values, by their numbers. */
    names: { places: places.things, sets: sets.things },
    ids,
    words,
    desk,
    /** Another one whenever something is put here or taken away. */
    version: (): number => version,
    put: (row: ShelfRow): void => {
      version++;
      const slot = ids.numberOf(row.id);
      if (slot === everything.length) {
        if (slot === room) makeRoom();
        everything.push(slot);
        for (const { price } of moneys.values()) price[slot] = UNSOLD;
        columns.stall[slot] = NOWHERE;
        columns.kind[slot] = NOWHERE;
      }
      write(slot, row);
      const before = words.textOf(slot);
      words.put(slot, row.vector);
      show(slot, before);
      desk.put(slot, row);
    },
    /** It is no more. */
    remove: (id: string): void => {
      const slot = ids.find(id);
      if (slot === undefined) return;
      version++;
      write(slot, null);
      const before = words.textOf(slot);
      words.forget(slot);
      show(slot, before);
      desk.remove(slot);
    },
    isPublished: (slot: number): boolean => columns.stall[slot] !== NOWHERE,
    columns: (): Columns => columns,
    money: (currency: string): Pick<Money, 'price' | 'inHall' | 'shown'> => moneyOf(currency),
    /** Slots of a stall, a kind, or (with neither) of everything; what is not published has no price. */
    slots: (of: { stallId?: string; kindId?: string }): readonly number[] => {
      if (of.stallId !== undefined) return slotsOf(stalls, of.stallId, columns.stall);
      if (of.kindId !== undefined) return slotsOf(kinds, of.kindId, columns.kind);
      return everything;
    },
    /** The id of what has a place, from 0, among all that is sold in some money, in the order of ids; null beyond the last. */
    idAt: (currency: string, place: number): string | null => {
      const { price } = moneyOf(currency);
      const slotAt = ids.inOrder();
      let before = 0;
      for (let n = 0; n < everything.length; n++) {
        const slot = slotAt(n);
        if (price[slot] !== UNSOLD && before++ === place) return ids.idOf(slot);
      }
      return null;
    },
    /** How many stand on each stall, by kind. */
    counts: (currency: string): { categoryId: string; kindId: string | null; count: number }[] =>
      [...moneyOf(currency).counts].flatMap(([at, counted]) =>
        counted === 0
          ? []
          : [
              {
                categoryId: places.things[Math.floor(at / 0x10000)]!,
                kindId: places.things[at % 0x10000] ?? null,
                count: counted,
              },
            ],
      ),
  };
};

export type ShelfIndex = ReturnType<typeof createShelfIndex>;
