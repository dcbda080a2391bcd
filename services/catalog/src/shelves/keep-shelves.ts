import { FEED_START, type FeedPlace } from '@souk/service-kit/feed-epoch';
import { readHead } from '@souk/service-kit/read-outbox';
import type { Service } from '@souk/service-kit/service';
import { createShelfIndex, type ShelfIndex } from './shelf-index.ts';
import {
  readNewest,
  readShelfRows,
  readShelves,
  readSwatches,
  readTold,
  type ShelfRow,
  type Told,
} from './shelf-rows.queries.ts';

/** So many products are read at once: short stretches of work, between which others are answered. */
const SLICE = 1_000;

const placeOf = ({ xid, id }: FeedPlace): string => `${xid}:${id}`;

export type Shelves = {
  /** The index, as of a moment after this was asked: whatever was committed before is in it. */
  current: () => Promise<ShelfIndex>;
  /** The colours' swatches. The first product to name one paints it for good. */
  swatches: (values: string[]) => Promise<ReadonlyMap<string, string>>;
};

/**
 * Keeps all products in memory, for counting and searching. Each question first looks whether the own feed has told of
 * changes since the last one, and reads again what they were of; questions that come together share one look.
 */
export const keepShelves = ({ db, pool }: Pick<Service, 'db' | 'pool'>): Shelves => {
  let index: ShelfIndex | undefined;
  let epoch = '';
  /** Nothing can come before it any more. */
  let settled: FeedPlace = FEED_START;
  /** What was told behind that place and is in the index. */
  let seen = new Set<string>();

  const load = async (): Promise<void> => {
    const head = await readHead(db);
    const loaded = createShelfIndex();
    let next: Promise<ShelfRow[]> | null = readShelves(pool, null, SLICE);
    while (next) {
      const rows: ShelfRow[] = await next;
      // Asked for before these are put in, so that PostgreSQL is at work meanwhile.
      next = rows.length < SLICE ? null : readShelves(pool, rows.at(-1)!.id, SLICE);
      // Whoever waits for it below hears of it.
      next?.catch(() => undefined);
      for (const row of rows) loaded.put(row);
    }
    [index, epoch, settled, seen] = [loaded, head.epoch, head.from, new Set()];
  };

  /** Reads again what these told of, but for what is in the index already. */
  const apply = async (events: Told[]): Promise<void> => {
    const fresh = events.filter((event) => !seen.has(placeOf(event)));
    const ids = [...new Set(fresh.flatMap(({ productId }) => productId ?? []))];
    if (ids.length > 0) {
      const rows = await readShelfRows(pool, ids);
      for (const row of rows) index!.put(row);
      const found = new Set(rows.map(({ id }) => id));
      for (const id of ids) if (!found.has(id)) index!.remove(id);
    }
    for (const event of fresh) seen.add(placeOf(event));
  };

  const catchUp = async (): Promise<void> => {
    const newest = await readNewest(pool);
    // A restored database: what was known before means nothing.
    if (newest.epoch !== epoch) return load();
    // All there is was settled when it was read, and whatever comes since is newer.
    if (newest.xid === null || (newest.xid === settled.xid && newest.id === settled.id)) return;
    let from = settled;
    let open = false;
    for (;;) {
      const events = await readTold(pool, from, SLICE);
      await apply(events);
      for (const event of events) {
        open ||= !event.settled;
        from = { xid: event.xid, id: event.id };
        if (open) continue;
        settled = from;
        seen.delete(placeOf(event));
      }
      if (events.length < SLICE) return;
    }
  };

  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<ShelfIndex> | undefined;
  const current = (): Promise<ShelfIndex> => {
    next ??= running.then(async () => {
      const look = (index ? catchUp() : load()).then(() => index!);
      // Whoever asks from here on asks for a later moment.
      running = look.catch(() => undefined);
      next = undefined;
      return look;
    });
    return next;
  };

  const known = new Map<string, string>();
  return {
    current,
    swatches: async (values) => {
      const unknown = values.filter((value) => !known.has(value));
      if (unknown.length > 0)
        for (const { value, swatch } of await readSwatches(pool, unknown)) known.set(value, swatch);
      return known;
    },
  };
};
