import type { EventDefinition } from '@souk/events/define-event';
import type { FastifyBaseLogger } from 'fastify';
import type { z } from 'zod';
import { asSystem } from './context.ts';
import type { Db } from './database.ts';
import { kindOf } from './event-kinds.ts';
import type { FeedEvent } from './feed.ts';
import type { PeerFeed } from './feed-paths.ts';

export type TypedEvent<Payload> = Omit<FeedEvent, 'payload' | 'position'> & { payload: Payload };
export type Delivery<Payload> = { tx: Db; event: TypedEvent<Payload>; log: FastifyBaseLogger };
/** Events of one kind, in order, each of another aggregate; of one trace, unless their handler takes any. */
export type Deliveries<Payload> = { tx: Db; events: TypedEvent<Payload>[]; log: FastifyBaseLogger };
export type EventHandler = {
  type: string;
  version: number;
  run: (delivery: Delivery<unknown>) => Promise<void>;
  /** Where many of a kind come at once, they may be taken in as many statements as one. */
  many?: {
    weigh: (payload: unknown) => number;
    /** Events of several traces may come together: nothing of what is written carries one. */
    anyTrace: boolean;
    run: (deliveries: Deliveries<unknown>) => Promise<void>;
  };
};

/** Ties an event to what happens in this service when it arrives. The handler's writes commit with the position. */
export const handle = <Payload extends z.ZodType>(
  definition: EventDefinition<Payload>,
  run: (delivery: Delivery<z.output<Payload>>) => Promise<void>,
): EventHandler => ({
  type: definition.type,
  version: definition.version,
  run: ({ tx, event, log }) =>
    run({
      tx,
      log,
      event: { ...event, payload: definition.payload.parse(event.payload) as z.output<Payload> },
    }),
});

/**
 * The same for events that come by the thousand, such as those of an import: taken together, several aggregates in one
 * go, and one by one where that fails. `weigh` says how much work one is, from what may not be its shape yet. `anyTrace`
 * lets events of several traces come together, where nothing that is written carries one.
 */
export const handleMany = <Payload extends z.ZodType>(
  definition: EventDefinition<Payload>,
  {
    weigh,
    anyTrace = false,
    run,
  }: {
    weigh: (payload: Partial<z.output<Payload>>) => number;
    anyTrace?: boolean;
    run: (deliveries: Deliveries<z.output<Payload>>) => Promise<void>;
  },
): EventHandler => {
  const parsed = (event: TypedEvent<unknown>): TypedEvent<z.output<Payload>> => ({
    ...event,
    payload: definition.payload.parse(event.payload) as z.output<Payload>,
  });
  return {
    type: definition.type,
    version: definition.version,
    run: ({ tx, event, log }) => run({ tx, log, events: [parsed(event)] }),
    many: {
      weigh: (payload) => weigh((payload ?? {}) as Partial<z.output<Payload>>),
      anyTrace,
      run: ({ tx, events, log }) => run({ tx, log, events: events.map(parsed) }),
    },
  };
};

/** What one subscription does with its publisher's events, and where it asks for them. */
export type Subscription = {
  readonly feed: PeerFeed;
  /** The kinds of events this service does anything with. */
  readonly kinds: readonly string[];
  /** Whether this service does anything with events of this kind. */
  takes(event: Pick<FeedEvent, 'type' | 'version'>): boolean;
  /** Gives the event to its handler, in the name of the service and within the transaction. */
  deliver(tx: Db, event: FeedEvent): Promise<void>;
  /** How much work an event is among others; undefined where it must come alone. */
  weigh(event: FeedEvent): number | undefined;
  /** Whether it may come with events of other traces. */
  mixes(event: FeedEvent): boolean;
  /** Gives events that may come together to their handler. */
  deliverAll(tx: Db, events: readonly FeedEvent[]): Promise<void>;
};

export const createSubscription = ({
  feed,
  on,
  log,
}: {
  feed: PeerFeed;
  on: EventHandler[];
  log: FastifyBaseLogger;
}): Subscription => {
  const handlers = new Map(on.map((handler) => [kindOf(handler), handler]));
  return {
    feed,
    kinds: [...handlers.keys()].sort(),
    takes: (event) => handlers.has(kindOf(event)),
    deliver: async (tx, event) => {
      const handler = handlers.get(kindOf(event));
      if (handler) await asSystem(() => handler.run({ tx, event, log }), { traceId: event.traceId });
    },
    weigh: (event) => handlers.get(kindOf(event))?.many?.weigh(event.payload),
    mixes: (event) => handlers.get(kindOf(event))?.many?.anyTrace ?? false,
    deliverAll: async (tx, events) => {
      const [first] = events;
      const many = first && handlers.get(kindOf(first))?.many;
      const traceId = many?.anyTrace ? null : first?.traceId;
      if (many) await asSystem(() => many.run({ tx, events: [...events], log }), { traceId });
    },
  };
};

const subscriptionsOf = new WeakMap<object, Map<string, Subscription>>();

/** The subscriptions of a service, by publisher. Known by its app, which a service in disguise shares. */
export const subscriptionsIn = (app: object): Map<string, Subscription> => {
  const known = subscriptionsOf.get(app) ?? new Map<string, Subscription>();
  subscriptionsOf.set(app, known);
  return known;
};
