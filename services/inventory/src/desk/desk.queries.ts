import { nameOf } from '@souk/service-kit/audit';
import { prepared, type Runner } from '@souk/service-kit/runner';
import type { HeldLine, Reservation } from '../reservations/reservation.ts';
import type { Movement, StockRow } from './desk.ts';

/** The one place stock lies so far. */
export const HALL = '00000000-0000-7000-8000-000000000001';

const columns = `key, cart_id as "cartId", request_hash as "requestHash", state, expires_at as "expiresAt",
  hold_seconds as "holdSeconds", extended_by as "extendedBy", version, lines`;

type ReservationRow = Omit<Reservation, 'expiresAt'> & { expiresAt: string | Date };
const toReservation = (row: ReservationRow): Reservation => ({ ...row, expiresAt: new Date(row.expiresAt) });

// Each key is looked up by itself (`lateral`, `limit 1`): a plan made while the table was small would go on reading all of
// it as it grows. A cart has one hold at most.
const named = `select key from unnest($1::text[]) as named (key)
   union select own.key from unnest($2::uuid[]) as cart (id)
   cross join lateral (select key from reservation where state = 'held' and cart_id = cart.id limit 1) as own`;

const lockNamed = prepared<ReservationRow>(
  'reservation_lock',
  `select found.* from (${named} order by key) as wanted
   cross join lateral (select ${columns} from reservation where key = wanted.key limit 1 for update) as found`,
);

const lockRows = prepared<StockRow & { now: string }>(
  'stock_lock',
  `with locked as materialized (
     select variant_id, tracked, on_hand, reserved, backorder_limit, shortage, back_on, version, low_at, alert, told
     from stock_item where location_id = '${HALL}' and variant_id = any($3::uuid[] || array(
       select (line ->> 'variantId')::uuid from (${named}) as wanted
       cross join lateral (select lines from reservation where key = wanted.key limit 1) as found,
         jsonb_array_elements(found.lines) as line))
     order by variant_id for update)
   select variant_id as "variantId", tracked, on_hand as "onHand", reserved, backorder_limit as "backorderLimit",
     shortage, back_on::text as "backOn", version, low_at as "lowAt", alert, told, clock.now
   from (select business_now() as now) as clock left join locked on true`,
);

const selectNamed = prepared<ReservationRow>(
  'reservation_by_key',
  `select found.* from unnest($1::text[]) as wanted (key)
   cross join lateral (select ${columns} from reservation where key = wanted.key limit 1) as found`,
);

export const findReservations = async (runner: Runner, keys: string[]): Promise<Reservation[]> =>
  (await selectNamed(runner, [keys])).map(toReservation);

/**
 * Locks, in key order, the reservations named and the holds of the carts named; then, in variant order, the stock rows of
 * the variants named and of those reservations; then looks for named holds that appeared while it waited. Each of these
 * sees what was committed when the one before it had its locks, and yet they are asked at once: one round trip.
 */
export const lockDesk = async (
  runner: Runner,
  wanted: { keys: string[]; holdKeys: string[]; cartIds: string[]; variantIds: string[] },
): Promise<{ reservations: Reservation[]; stock: StockRow[]; now: Date }> => {
  const { keys, holdKeys, cartIds, variantIds } = wanted;
  const [locked, rows, holds] = await Promise.all([
    lockNamed(runner, [keys, cartIds]),
    lockRows(runner, [keys, cartIds, variantIds]),
    findReservations(runner, holdKeys),
  ]);
  const known = new Set(locked.map(({ key }) => key));
  const late = holds.filter(({ key }) => !known.has(key));
  return {
    reservations: [...locked.map(toReservation), ...late],
    stock: rows.filter((row) => row.variantId !== null),
    now: new Date(rows[0]!.now),
  };
};

export type Changes = {
  stock: StockRow[];
  created: Reservation[];
  changed: Reservation[];
  movements: Movement[];
  traceId: string | null;
};

const recordType = `next(key text, cart_id uuid, request_hash text, state text, expires_at timestamptz,
  hold_seconds integer, extended_by text, version bigint, lines jsonb)`;

const recordColumns =
  'key, cart_id, request_hash, state, expires_at, hold_seconds, extended_by, version, lines';

// All of these are there and locked. `on conflict` finds each by its key, however the table grows.
const updateNamed = prepared(
  'reservation_update',
  `insert into reservation (${recordColumns})
   select ${recordColumns} from jsonb_to_recordset($1::jsonb) as ${recordType}
   on conflict (key) do update set state = excluded.state, expires_at = excluded.expires_at,
     extended_by = excluded.extended_by, version = excluded.version, changed_at = clock_timestamp()`,
);

const write = prepared(
  'desk_write',
  `with moved as (
     update stock_item set on_hand = next.on_hand, reserved = next.reserved, shortage = next.shortage,
       version = next.version, told = next.told
     from jsonb_to_recordset($1::jsonb)
       as next(variant_id uuid, on_hand integer, reserved integer, shortage integer, version bigint, told text)
     where stock_item.variant_id = next.variant_id and stock_item.location_id = '${HALL}'
   ), noted as (
     insert into stock_movement (variant_id, location_id, kind, delta, key, reason, reference, actor, trace_id)
     select variant_id, '${HALL}', kind, delta, key, reason, reference, actor, $2
     from jsonb_to_recordset($3::jsonb)
       as movement(variant_id uuid, kind text, delta integer, key text, reason text, reference text, actor jsonb)
   )
   insert into reservation (${recordColumns}, created_at)
   select ${recordColumns}, (select business_now()) from jsonb_to_recordset($4::jsonb) as ${recordType}`,
);

/**
 * Sends everything a batch decided: what ends first, so that a cart's next hold may take the place of its last. Answers
 * what was sent, for the commit to wait for.
 */
export const sendChanges = (runner: Runner, changes: Changes): Promise<unknown>[] => {
  const { stock, created, changed, movements, traceId } = changes;
  return [
    ...(changed.length > 0 ? [updateNamed(runner, [recordsOf(changed)])] : []),
    write(runner, [stockRecords(stock), traceId, movementRecords(movements), recordsOf(created)]),
  ];
};

const stockRecords = (stock: StockRow[]): string =>
  JSON.stringify(
    stock.map((row) => ({
      variant_id: row.variantId,
      on_hand: row.onHand,
      reserved: row.reserved,
      shortage: row.shortage,
      version: row.version,
      told: row.told,
    })),
  );

const movementRecords = (movements: Movement[]): string =>
  JSON.stringify(
    movements.map(({ variantId, actor, ...movement }) => ({
      ...movement,
      variant_id: variantId,
      actor: nameOf(actor ?? { kind: 'system' }),
    })),
  );

const recordsOf = (reservations: Reservation[]): string =>
  JSON.stringify(
    reservations.map((one) => ({
      key: one.key,
      cart_id: one.cartId,
      request_hash: one.requestHash,
      state: one.state,
      expires_at: one.expiresAt,
      hold_seconds: one.holdSeconds,
      extended_by: one.extendedBy,
      version: one.version,
      lines: one.lines satisfies readonly HeldLine[],
    })),
  );
