import { LOW_COUNT } from '@souk/events/inventory';
import { prepared, type Runner } from '@souk/service-kit/runner';
import type { Reservation } from '../reservations/reservation.ts';
import type { Command, ReservationCommand } from './command.ts';
import { HALL } from './desk.queries.ts';

export type Holds = readonly Extract<ReservationCommand, { kind: 'hold' }>[];

// Where there is plenty for all of them, no band, level or alarm changes, and in which order they are decided makes no
// difference: then nothing is told, and every answer is yes. The rows are locked in variant order, as everybody does; a
// key or a cart that somebody else holds by now is met by its unique index.
const holdAll = prepared<{ now: string; done: boolean }>(
  'hold_plenty',
  `with asked as materialized (
     select * from unnest($1::text[], $2::uuid[], $3::text[], $4::integer[], $5::jsonb[])
       as asked (key, cart_id, request_hash, hold_seconds, lines)),
   wanted as materialized (
     select * from unnest($6::uuid[], $7::integer[], $8::integer[]) as wanted (variant_id, units, lines)),
   locked as materialized (
     select variant_id, tracked, on_hand, reserved, shortage, low_at, told from stock_item
     where variant_id = any($6::uuid[]) and location_id = '${HALL}' order by variant_id for update),
   clock as materialized (
     select date_trunc('milliseconds', business_now()) as now, (
       select count(*) = cardinality($6::uuid[]) from locked join wanted using (variant_id)
       where tracked and shortage = 0 and told = 'none' and on_hand - reserved - units > greatest(low_at, ${LOW_COUNT}))
       and not exists (
         select from asked cross join lateral (
           select from reservation where reservation.key = asked.key limit 1) as same)
       and not exists (
         select from asked cross join lateral (
           select from reservation where state = 'held' and reservation.cart_id = asked.cart_id limit 1) as own) as done),
   moved as (
     update stock_item set reserved = reserved + units, version = version + lines
     from wanted, clock
     where stock_item.variant_id = wanted.variant_id and location_id = '${HALL}' and clock.done),
   made as (
     insert into reservation (key, cart_id, request_hash, state, expires_at, hold_seconds, lines, created_at)
     select key, cart_id, request_hash, 'held', clock.now + make_interval(secs => hold_seconds), hold_seconds, lines, clock.now
     from asked, clock where clock.done)
   select now, done from clock`,
);

/** Holds that may be decided together, if there is plenty: nothing but holds, each of another key and another cart. */
export const onlyHolds = (commands: readonly Command[]): Holds | null => {
  const holds = commands.filter((command) => command.kind === 'hold');
  const differs = (named: readonly string[]): boolean => new Set(named).size === named.length;
  return holds.length === commands.length &&
    differs(holds.map(({ key }) => key)) &&
    differs(holds.map(({ cartId }) => cartId))
    ? holds
    : null;
};

/**
 * Holds all of it in one round trip, where there is plenty of everything and nothing is known of any of the keys and carts.
 * Null, with nothing written, where it is not as simple as that.
 */
export const holdPlenty = async (runner: Runner, holds: Holds): Promise<Reservation[] | null> => {
  const wanted = new Map<string, { units: number; lines: number }>();
  for (const { variantId, quantity } of holds.flatMap(({ lines }) => lines)) {
    const { units, lines } = wanted.get(variantId) ?? { units: 0, lines: 0 };
    wanted.set(variantId, { units: units + quantity, lines: lines + 1 });
  }
  const counted = holds.map(({ lines }) => lines.map((line) => ({ ...line, counted: true })));
  const [row] = await holdAll(runner, [
    holds.map(({ key }) => key),
    holds.map(({ cartId }) => cartId),
    holds.map(({ requestHash }) => requestHash),
    holds.map(({ holdSeconds }) => holdSeconds),
    counted.map((lines) => JSON.stringify(lines)),
    [...wanted.keys()],
    [...wanted.values()].map(({ units }) => units),
    [...wanted.values()].map(({ lines }) => lines),
  ]);
  if (!row?.done) return null;
  const now = new Date(row.now).getTime();
  return holds.map(({ key, cartId, requestHash, holdSeconds }, place) => ({
    ...{ key, cartId, requestHash, state: 'held', extendedBy: null, version: 1, holdSeconds },
    expiresAt: new Date(now + holdSeconds * 1000),
    lines: counted[place]!,
  }));
};
