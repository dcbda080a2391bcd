import { FEED_START, type FeedPlace } from '@souk/service-kit/feed-epoch';
import { readHead } from '@souk/service-kit/read-outbox';
import type { Service } from '@souk/service-kit/service';
import { createShelfIndex, type ShelfIndex } from './shelf-index.ts';
import { readShelfRows, readShelves, readSwatches, readTold } from './shelf-rows.queries.ts';

const SLICE = 10_000;

export type Shelves = {
  /** The index, as of a moment after this was asked: whatever was committed before is in it. */
  current: () => Promise<ShelfIndex>;
  /** The colours' swatches. The first product to name one paints it for good. */
  swatches: (values: string[]) => Promise<ReadonlyMap<string, string>>;
};

/**
 * Keeps all published products in memory, for counting. Each question first looks whether the own feed has told of
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
    for (let after: string | null = null; ; ) {
      const rows = await readShelves(pool, after, SLICE);
      for (const row of rows) loaded.put(row);
      if (rows.length < SLICE) break;
      after = rows.at(-1)!.id;
    }
    [index, epoch, settled, seen] = [loaded, head.epoch, head.from, new Set()];
  };

  const catchUp = async (): Promise<void> => {
    for (;;) {
      const told = await readTold(pool, settled, SLICE);
      // A restored database: what was known before means nothing.
      if (told[0]!.epoch !== epoch) return load();
      const events = told.filter(({ xid }) => xid !== null);
      const fresh = events.filter(({ xid, id }) => !seen.has(`${xid}:${id}`));
      const ids = [...new Set(fresh.flatMap(({ productId }) => productId ?? []))];
      if (ids.length > 0) {
        const rows = await readShelfRows(pool, ids);
        for (const row of rows) index!.put(row);
        const found = new Set(rows.map(({ id }) => id));
        for (const id of ids) if (!found.has(id)) index!.remove(id);
      }
      for (const { xid, id } of fresh) seen.add(`${xid}:${id}`);
      const open = events.findIndex((event) => !event.settled);
      const last = events[(open < 0 ? events.length : open) - 1];
      if (last) {
        settled = { xid: last.xid, id: last.id };
        for (const { xid, id } of events.slice(0, open < 0 ? undefined : open)) seen.delete(`${xid}:${id}`);
      }
      if (events.length < SLICE || !last) return;
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
