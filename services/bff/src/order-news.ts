import { EventEmitter, on } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { unwrap } from '@souk/service-kit/client';
import { asSystem } from '@souk/service-kit/context';
import type { FeedEvent } from '@souk/service-kit/feed';
import { isRefusal } from '@souk/service-kit/refusal';
import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import type { Clients } from './clients.ts';

const WAIT_SECONDS = 12;
const RETRY_MS = 500;
/** Whoever was away for longer than this many events reads their lists anew instead. */
const REMEMBERED = 500;

const changes = [
  'order.confirmed',
  'order.cancelled',
  'order.refunded',
  'order.fulfilled',
  'order.return_changed',
  'order.edit_changed',
] as const;
const changeSchema = z.object({ type: z.enum(changes), payload: z.object({ number: z.string() }) });

/**
 * What a desk is told. `here`: all before this place is known to whoever asks now. `missed`: more happened than is
 * remembered, so read everything anew. `away`: orders do not answer; what follows will come once they do.
 */
export type DeskNews =
  | { type: (typeof changes)[number]; place: string; number: string }
  | { type: 'here' | 'missed'; place: string }
  | { type: 'away' };

type Remembered = { place: string; news: DeskNews | null };
type Reader = { stop: AbortController; place: string | null; remembered: Remembered[] };

/**
 * The news of orders for every desk that is open: one reader of the order service's feed a process, begun by the first
 * who follows and ended by the last.
 */
export const createOrderNews = ({
  order,
  log,
  closing,
}: {
  order: Clients['order'];
  log: FastifyBaseLogger;
  closing: AbortSignal;
}) => {
  const told = new EventEmitter().setMaxListeners(0);
  let followers = 0;
  let reader: Reader | null = null;

  const readFeed = async (after: string, waitSeconds: number, signal: AbortSignal) => {
    const query = { after, waitSeconds, limit: 200 };
    const page = await asSystem(() => unwrap(order.GET('/events', { params: { query }, signal })), {
      budgetMs: (waitSeconds + 5) * 1000,
    });
    if (isRefusal(page)) throw page;
    return page;
  };

  const begin = (after: string | undefined): Reader => {
    const begun: Reader = { stop: new AbortController(), place: after ?? null, remembered: [] };
    const signal = AbortSignal.any([begun.stop.signal, closing]);
    const tell = (news: DeskNews): void => void (reader === begun && told.emit('news', news));
    const read = async (): Promise<void> => {
      let away = false;
      while (!signal.aborted) {
        try {
          const first = begun.place === null || away;
          const page = await readFeed(begun.place ?? 'end', first ? 0 : WAIT_SECONDS, signal);
          for (const event of page.events) {
            const news = newsOf(event);
            begun.remembered.push({ place: event.position, news });
            if (news) tell(news);
          }
          begun.remembered.splice(0, begun.remembered.length - REMEMBERED);
          begun.place = page.position;
          away = false;
          if (first) tell({ type: 'here', place: begun.place });
        } catch (error) {
          if (signal.aborted) return;
          if (!away) log.warn({ err: error }, 'the desk waits for the order service');
          away = true;
          tell({ type: 'away' });
          await sleep(RETRY_MS, undefined, { signal }).catch(() => undefined);
        }
      }
    };
    void read();
    return begun;
  };

  return {
    /** Ends with the signal, or when the process closes. `after` is the place of the last news that arrived. */
    follow: async function* (after: string | undefined, signal: AbortSignal): AsyncGenerator<DeskNews> {
      const until = AbortSignal.any([signal, closing]);
      if (until.aborted) return;
      // Listening begins before anything is looked up, so that nothing falls between.
      const news = on(told, 'news', { signal: until }) as AsyncIterableIterator<[DeskNews]>;
      followers += 1;
      try {
        if (!reader) reader = begin(after);
        else if (reader.place !== null) yield* missedSince(reader, after, reader.place);
        for await (const [one] of news) yield one;
      } catch (error) {
        if (!until.aborted) throw error;
      } finally {
        followers -= 1;
        if (followers === 0) {
          reader?.stop.abort();
          reader = null;
        }
      }
    },
  };
};

export type OrderNews = ReturnType<typeof createOrderNews>;

const newsOf = (event: FeedEvent): DeskNews | null => {
  const read = changeSchema.safeParse(event);
  return read.success
    ? { type: read.data.type, place: event.position, number: read.data.payload.number }
    : null;
};

/** What somebody who comes back has not seen yet, and where they are now. */
function* missedSince({ remembered }: Reader, after: string | undefined, place: string): Generator<DeskNews> {
  if (after !== undefined && after !== place) {
    const seen = remembered.findIndex((one) => one.place === after);
    if (seen < 0) yield { type: 'missed', place };
    else for (const { news } of remembered.slice(seen + 1)) if (news) yield news;
  }
  yield { type: 'here', place };
}
