import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventDefinition } from '@souk/events/define-event';
import type { FeedEvent } from '@souk/service-kit/feed';
import type { FeedPaths } from '@souk/service-kit/feed-paths';
import type { z } from 'zod';
import { fakePeer } from './fake-peer.ts';

const LONG_POLL_MS = 1_000;

/**
 * The event feed of a faked service, for tests of subscriptions: what is published here reaches the service under
 * test as it would from the real one, long polls and positions included.
 */
export const fakeFeed = (name: string) => {
  const epoch = randomUUID();
  const events: FeedEvent[] = [];
  const positionOf = (count: number) => `${epoch}:${count}:${count}`;
  const { http, always } = fakePeer<FeedPaths>(name);
  always(
    http.get('/events', async ({ query, response }) => {
      const after = query.get('after') ?? '';
      const known = after.startsWith(epoch) ? Number(after.split(':')[1]) : 0;
      const from = after === 'end' ? events.length : known;
      const until = performance.now() + Math.min(Number(query.get('waitSeconds') ?? 0) * 1000, LONG_POLL_MS);
      while (events.length <= from && performance.now() < until) await sleep(10);
      const page = events.slice(from, from + 200);
      return response(200).json({ position: positionOf(from + page.length), events: page });
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
    /** Puts an event into the feed once more, as after a restored position. */
    repeat: (event: FeedEvent): void => {
      events.push({ ...event, position: positionOf(events.length + 1) });
    },
  };
};
