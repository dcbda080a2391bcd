import { keepBest } from './keep-best.ts';
import type { numbered } from './numbered.ts';
import type { ShelfRow } from './shelf-rows.queries.ts';
import type { UuidTable } from './uuid-table.ts';

const statuses: ShelfRow['status'][] = ['draft', 'scheduled', 'published', 'archived'];
const stocks: ShelfRow['stock'][] = ['in', 'low', 'out'];
const NONE = 0xff;

/** What the desk's list is narrowed down by besides words; without a status, to everything but what was withdrawn. */
export type DeskNarrowed = {
  status: ShelfRow['status'] | undefined;
  stock: ShelfRow['stock'] | undefined;
  place: { id: string; level: 'stall' | 'kind' } | null;
};
export type DeskPlace = { key: string | number; id: string };
type Order = 'edited' | 'title' | 'price-up' | 'price-down';

/** All products as the desk lists them, by slot, so that those some words find are put in any order without reading them. */
export const createDeskShelf = ({
  ids,
  places,
}: {
  ids: UuidTable;
  places: ReturnType<typeof numbered<string>>;
}) => {
  let room = 1024;
  let [status, stock] = [new Uint8Array(room).fill(NONE), new Uint8Array(room)];
  let [stall, kind] = [new Uint16Array(room), new Uint16Array(room)];
  let [price, edited] = [new Int32Array(room), new Float64Array(room)];
  const titles: string[] = [];

  const makeRoom = (): void => {
    room *= 2;
    const was = { status, stock, stall, kind, price, edited };
    [status, stock] = [new Uint8Array(room).fill(NONE), new Uint8Array(room)];
    [stall, kind] = [new Uint16Array(room), new Uint16Array(room)];
    [price, edited] = [new Int32Array(room), new Float64Array(room)];
    status.set(was.status);
    stock.set(was.stock);
    stall.set(was.stall);
    kind.set(was.kind);
    price.set(was.price);
    edited.set(was.edited);
  };

  const keyOf = (order: Order, slot: number): string | number =>
    order === 'title' ? titles[slot]! : order === 'edited' ? edited[slot]! : price[slot]!;

  const passes = ({
    status: wanted,
    stock: wantedStock,
    place,
  }: DeskNarrowed): ((slot: number) => boolean) => {
    const placeNumber = place && places.find(place.id);
    const at = place?.level === 'kind' ? kind : stall;
    const only = wanted === undefined ? null : statuses.indexOf(wanted);
    const withdrawn = statuses.indexOf('archived');
    const onlyStock = wantedStock === undefined ? null : stocks.indexOf(wantedStock);
    return (slot) =>
      status[slot] !== NONE &&
      (only === null ? status[slot] !== withdrawn : status[slot] === only) &&
      (onlyStock === null || stock[slot] === onlyStock) &&
      (!place || at[slot] === placeNumber);
  };

  return {
    put: (slot: number, row: ShelfRow): void => {
      while (slot >= room) makeRoom();
      status[slot] = statuses.indexOf(row.status);
      stock[slot] = stocks.indexOf(row.stock);
      stall[slot] = places.numberOf(row.categoryId);
      kind[slot] = row.kindId === null ? 0xffff : places.numberOf(row.kindId);
      price[slot] = row.priceMinor;
      edited[slot] = row.editedMicros;
      titles[slot] = row.title;
    },
    remove: (slot: number): void => {
      status[slot] = NONE;
      titles[slot] = '';
    },
    /** The ids of a page of some slots, each of which is given once, and how many of them pass. */
    list: (
      slots: Int32Array,
      narrowed: DeskNarrowed,
      { order, after, limit }: { order: Order; after: DeskPlace | null; limit: number },
    ): { ids: string[]; matching: number } => {
      const down = order === 'edited' || order === 'price-down' ? -1 : 1;
      const compare = (one: string | number, other: string | number): number =>
        one === other ? 0 : one < other ? -down : down;
      const beyond = (slot: number): boolean => {
        if (after === null) return true;
        const apart = compare(keyOf(order, slot), after.key);
        return apart > 0 || (apart === 0 && compare(ids.idOf(slot), after.id) > 0);
      };
      const wanted = passes(narrowed);
      const { offer, best } = keepBest<number>(
        limit,
        (one, other) => compare(keyOf(order, one), keyOf(order, other)) || ids.compare(one, other) * down,
      );
      let matching = 0;
      for (let n = 0; n < slots.length; n++) {
        const slot = slots[n]!;
        if (!wanted(slot)) continue;
        matching++;
        if (beyond(slot)) offer(slot);
      }
      return { ids: best.map(ids.idOf), matching };
    },
  };
};
