import type { Databases } from '../world/databases.ts';
import type { DeliveryFact, EdgeFact, EventFact, FollowerFact } from './facts.ts';

const services = ['catalog', 'account', 'cart', 'order', 'payment', 'inventory', 'notification'] as const;

/** Events that something must have come of. The catalogue's own are many, and nothing of money or stock. */
export const readEvents = async (databases: Databases): Promise<EventFact[]> => {
  const read = (publisher: string): Promise<EventFact[]> =>
    databases.in(publisher)<EventFact>(
      `select '${publisher}' as publisher, event_id as id, type, aggregate_id as "aggregateId", payload
       from outbox order by xid, id`,
    );
  return (await Promise.all(['order', 'payment', 'inventory'].map(read))).flat();
};

type Position = { publisher: string; xid: string; id: string; kinds: string[] | null };

const countBehind = async (
  databases: Databases,
  { publisher, xid, id, kinds }: Position,
): Promise<number> => {
  const rows = await databases.in(publisher)<{ behind: number }>(
    `select count(*)::int as behind from outbox where (xid, id) > ($1::xid8, $2::bigint)
       and ($3::text[] is null or type || '@' || version = any ($3))`,
    [xid, id, kinds],
  );
  return rows[0]!.behind;
};

/** How far every follower is behind each feed it follows, in events of the kinds it takes, and what it put aside. */
export const readFollowers = async (databases: Databases): Promise<FollowerFact[]> => {
  const of = async (follower: string): Promise<FollowerFact[]> => {
    const ask = databases.in(follower);
    const positions = await ask<Position>(
      `select publisher, xid::text as xid, id::text as id, kinds from subscription`,
    );
    const parked = await ask<{ publisher: string; eventId: string }>(
      `select publisher, event_id as "eventId" from parked_event`,
    );
    return Promise.all(
      positions.map(async (position) => ({
        follower,
        publisher: position.publisher,
        behind: await countBehind(databases, position),
        parked: parked
          .filter(({ publisher }) => publisher === position.publisher)
          .map(({ eventId }) => eventId),
      })),
    );
  };
  return (await Promise.all(services.map(of))).flat();
};

export const readEdges = async (databases: Databases): Promise<EdgeFact[]> => {
  const read = (database: string): Promise<EdgeFact[]> =>
    databases.in(database)<EdgeFact>(
      `select what, id, from_state as from, to_state as to, extract(epoch from at)::float8 * 1000 as "atMs"
       from prove.edge order by place`,
    );
  return (await Promise.all(['order', 'payment', 'inventory'].map(read))).flat();
};

export const readDeliveries = (databases: Databases): Promise<DeliveryFact[]> =>
  databases.in('notification')<DeliveryFact>(
    `select event_id as "eventId", template, message_id as "messageId", state, tries from delivery order by id`,
  );
