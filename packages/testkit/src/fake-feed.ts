import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventDefinition } from '@souk/events/define-event';
import { kindOf } from '@souk/service-kit/event-kinds';
import type { FeedEvent } from '@souk/service-kit/feed';
import type { FeedPaths } from '@souk/service-kit/feed-paths';
import type { z } from 'zod';
import { fakePeer } from './fake-peer.ts';

const LONG_POLL_MS = 1_000;
const PAGE = 200;

/**
 * The event feed of a faked service, for tests of subscriptions: what is published here reaches the service under
 * test as it would from the real one, long polls, kinds and positions included.
 */
export const fakeFeed = (name: string) => {
  const epoch = randomUUID();
  const events: FeedEvent[] = [];
  let asked = '';
  const positionOf = (count: number) => `${epoch}:${count}:${count}`;
  const { http, always } = fakePeer<FeedPaths>(name);
  always(
    http.get('/events', async ({ query, response }) => {
      const after = query.get('after') ?? '';
      asked = after;
      const known = after.startsWith(epoch) ? Number(after.split(':')[1]) : 0;
      const from = after === 'end' ? events.length : known;
      const until = performance.now() + Math.min(Number(query.get('waitSeconds') ?? 0) * 1000, LONG_POLL_MS);
      const kinds = query.get('types')?.split(',');
      const behind = () => events.slice(from).filter((event) => !kinds || kinds.includes(kindOf(event)));
      while (behind().length === 0 && performance.now() < until) await sleep(10);
      const page = behind().slice(0, PAGE);
      // Past what was not asked for as well, so that it is not gone through again.
      const position =
        page.length === PAGE ? page.at(-1)!.position : positionOf(Math.max(from, events.length));
      return response(200).json({ position, events: page });
    }),
  );
  return {
    /** Publishes one event; answers it, so that a test can publish the very same one twice with `repeat`. */
    publish: <Payload extends z.ZodType>(
      definition: EventDefinition<Payload>,
      event: {
        aggregateId: string;
        aggregateVersion: number;
        payload: z.input<Payload>;
        occurredAt?: string;
      },
    ): FeedEvent => {
      const published: FeedEvent = {
        id: randomUUID(),
        type: definition.type,
        version: definition.version,
        occurredAt: new Date().toISOString(),
        traceId: null,
        position: positionOf(events.length + 1),
        ...event,
      };
      events.push(published);
      return published;
    },
    /** The place from which the feed was asked for last. */
    askedFrom: (): string => asked,
    /** Puts an event into the feed once more, as after a restored position. */
    repeat: (event: FeedEvent): void => {
      events.push({ ...event, position: positionOf(events.length + 1) });
    },
  };
};
