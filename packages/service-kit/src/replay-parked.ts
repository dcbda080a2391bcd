import { recordAudit } from './audit.ts';
import { inTransaction } from './database.ts';
import { subscriptionsIn } from './event-handlers.ts';
import {
  changeReason,
  countParkedEvents,
  findParkedEvent,
  firstParkedOf,
  type ParkedEvent,
  unpark,
} from './parked-events.ts';
import { isRefusal, type Refusal, refuse } from './refusal.ts';
import type { Service } from './service.ts';
import { lockPosition } from './subscription-position.ts';

type Means = Pick<Service, 'app' | 'db'>;

export type Replayed = {
  /** Events that took effect now. */
  applied: number;
  /** Why the next one is still parked; null when all of the aggregate's went. */
  reason: string | null;
  /** How many events of this service are parked after it. */
  parked: number;
};

const notParked = (): Refusal =>
  refuse(
    'PARKED_EVENT_UNKNOWN',
    'This event is not parked here, or no longer: a colleague may have dealt with it. Look at the list again.',
  );

const findFirst = async ({ db }: Means, eventId: string): Promise<ParkedEvent | Refusal> => {
  const parked = await findParkedEvent(db, eventId);
  if (!parked) return notParked();
  if (parked.waits)
    return refuse(
      'PARKED_EVENT_WAITS',
      'An earlier event of the same thing is parked as well. Deal with the first one: the rest follow it.',
    );
  return parked;
};

/**
 * Gives a parked event to its handler again, and then those of its aggregate that wait behind it, in order and each in a
 * transaction of its own. One that fails stays parked with the new reason, and what waits behind it with it.
 */
export const replayParked = async (means: Means, eventId: string): Promise<Replayed | Refusal> => {
  const first = await findFirst(means, eventId);
  if (isRefusal(first)) return first;
  const subscription = subscriptionsIn(means.app).get(first.publisher);
  let applied = 0;
  for (let next: ParkedEvent | undefined = first; next; ) {
    const { eventId: id, event, reason: before } = next;
    if (!subscription?.takes(event)) {
      const reason = `nothing here takes ${event.type} ${event.version} any more`;
      await changeReason(means.db, id, reason);
      return { applied, reason, parked: await countParkedEvents(means.db) };
    }
    try {
      next = await inTransaction(means.db, async (tx) => {
        // Under the position's lock no event of this feed arrives: none can slip in behind one that is just leaving.
        await lockPosition(tx, first.publisher);
        if (!(await findParkedEvent(tx, id))) return firstParkedOf(tx, first);
        await subscription.deliver(tx, event);
        await unpark(tx, id);
        await recordAudit(tx, {
          action: 'event.replayed',
          entity: 'event',
          entityId: id,
          before: { state: 'parked', reason: before },
          after: {
            state: 'applied',
            type: event.type,
            publisher: first.publisher,
            aggregateId: event.aggregateId,
          },
        });
        return firstParkedOf(tx, first);
      });
      applied++;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      await changeReason(means.db, id, reason);
      return { applied, reason, parked: await countParkedEvents(means.db) };
    }
  }
  return { applied, reason: null, parked: await countParkedEvents(means.db) };
};

/** Takes a parked event out without its effect; the audit log keeps it. What waited behind it can be replayed then. */
export const discardParked = async (
  means: Means,
  { eventId, reason }: { eventId: string; reason: string },
): Promise<{ parked: number } | Refusal> => {
  const first = await findFirst(means, eventId);
  if (isRefusal(first)) return first;
  const gone = await inTransaction(means.db, async (tx) => {
    await lockPosition(tx, first.publisher);
    if (!(await findParkedEvent(tx, eventId))) return true;
    await unpark(tx, eventId);
    await recordAudit(tx, {
      action: 'event.discarded',
      entity: 'event',
      entityId: eventId,
      before: { publisher: first.publisher, reason: first.reason, event: first.event },
      after: { reason },
    });
    return false;
  });
  return gone ? notParked() : { parked: await countParkedEvents(means.db) };
};
