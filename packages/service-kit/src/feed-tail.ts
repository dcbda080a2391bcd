import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from './database.ts';
import { type Kinds, kindOf } from './event-kinds.ts';
import { pollDelayMs } from './feed-activity.ts';
import type { FeedPlace } from './feed-epoch.ts';
import { furtherOf, isBehind, type Start } from './feed-place.ts';
import { type Asked, type EventRow, type Page, readEvents, readHead } from './read-outbox.ts';

/** Followers rest between two pages and take a while for one: what is older than this they read from the table. */
const KEPT_MS = 3_000;
/** More than this at once is an import: whoever follows it reads from the table. */
const MOST = 200;

type Look = { at: number; upTo: FeedPlace; rows: EventRow[] };
type Tail = { epoch: string; from: FeedPlace; upTo: FeedPlace; looks: Look[] };

/**
 * The last moments of the feed, read once for all who wait for news: one statement a look, whatever the number of
 * followers and of their kinds. What it holds is what the table holds between two places, of the kinds that were ever
 * asked for here.
 */
export const keepTail = (db: Db) => {
  let wanted = new Set<string>();
  let wantsAll = false;
  let tail: Tail | undefined;
  let look: Promise<void> | undefined;
  let reading: Promise<void> = Promise.resolve();

  const begin = async (): Promise<void> => {
    const { epoch, from } = await readHead(db);
    tail = { epoch, from, upTo: from, looks: [] };
  };

  const goOn = async (known: Tail): Promise<void> => {
    const kinds = wantsAll ? null : [...wanted];
    const page = await readEvents(db, known.upTo, { kinds, limit: MOST });
    if (page.more || page.epoch !== known.epoch) return begin();
    // A kind that was first asked for meanwhile is not in here.
    if (tail !== known) return;
    const now = performance.now();
    known.upTo = page.upTo;
    if (page.rows.length > 0) known.looks.push({ at: now, upTo: page.upTo, rows: page.rows });
    while (known.looks[0] && now - known.looks[0].at > KEPT_MS) known.from = known.looks.shift()!.upTo;
    if (known.looks.length === 0) known.from = known.upTo;
  };

  const take = async (): Promise<void> => {
    await sleep(pollDelayMs());
    // From here on a newcomer would hear of a moment before they asked: theirs is the next look.
    look = undefined;
    // One after the other: two that begin at the same place would find the same events.
    reading = reading.catch(() => undefined).then(() => (tail ? goOn(tail) : begin()));
    await reading;
  };

  return {
    /** Makes sure that events of these kinds are among what is read from now on. */
    want: (kinds: Kinds): void => {
      if (wantsAll || kinds?.every((kind) => wanted.has(kind))) return;
      if (kinds) wanted = new Set([...wanted, ...kinds]);
      else wantsAll = true;
      tail = undefined;
    },
    /** Waits for the next look. */
    next: (): Promise<void> => {
      look ??= take();
      return look;
    },
    /** What is known behind a place; null when that is only to be had from the table. */
    after: ({ epoch, from }: Start, { kinds, limit }: Asked): Page | null => {
      if (!tail || tail.epoch !== epoch || isBehind(from, tail.from)) return null;
      const rows = tail.looks
        .filter(({ upTo }) => isBehind(from, upTo))
        .flatMap((one) => one.rows)
        .filter((row) => isBehind(from, placeOf(row)) && (!kinds || kinds.includes(kindOf(row))));
      if (rows.length <= limit) return { epoch, rows, upTo: furtherOf(from, tail.upTo), more: false };
      return { epoch, rows: rows.slice(0, limit), upTo: placeOf(rows[limit - 1]!), more: true };
    },
  };
};

const placeOf = ({ xid, id }: EventRow): FeedPlace => ({ xid, id: String(id) });
