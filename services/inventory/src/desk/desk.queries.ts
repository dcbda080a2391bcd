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

const lockNamed = prepared<ReservationRow>(
  'reservation_lock',
  `select ${columns} from reservation
   where key = any($1::text[]) or (state = 'held' and cart_id = any($2::uuid[]))
   order by key for update`,
);

/** Locks, in key order, the reservations named and the holds of the carts named. */
export const lockReservations = async (
  runner: Runner,
  { keys, cartIds }: { keys: string[]; cartIds: string[] },
): Promise<Reservation[]> => (await lockNamed(runner, [keys, cartIds])).map(toReservation);

const lockRows = prepared<StockRow & { now: string }>(
  'stock_lock',
  `with locked as materialized (
     select variant_id, tracked, on_hand, reserved, backorder_limit, shortage, back_on, version, low_at, alert, told
     from stock_item where variant_id = any($1::uuid[]) and location_id = '${HALL}'
     order by variant_id for update)
   select variant_id as "variantId", tracked, on_hand as "onHand", reserved, backorder_limit as "backorderLimit",
     shortage, back_on::text as "backOn", version, low_at as "lowAt", alert, told, clock.now
   from (select business_now() as now) as clock left join locked on true`,
);

/** Locks stock rows in variant order; also answers the business time of this batch. */
export const lockStock = async (
  runner: Runner,
  variantIds: string[],
): Promise<{ rows: StockRow[]; now: Date }> => {
  const rows = await lockRows(runner, [variantIds]);
  return { now: new Date(rows[0]!.now), rows: rows.filter((row) => row.variantId !== null) };
};

const selectNamed = prepared<ReservationRow>(
  'reservation_by_key',
  `select ${columns} from reservation where key = any($1::text[])`,
);

/** Reservations that appeared while this batch waited for its stock rows. */
export const findReservations = async (runner: Runner, keys: string[]): Promise<Reservation[]> =>
  (await selectNamed(runner, [keys])).map(toReservation);

export type Changes = {
  stock: StockRow[];
  created: Reservation[];
  changed: Reservation[];
  movements: Movement[];
  traceId: string | null;
};

const recordType = `next(key text, cart_id uuid, request_hash text, state text, expires_at timestamptz,
  hold_seconds integer, extended_by text, version bigint, lines jsonb)`;

const updateNamed = prepared(
  'reservation_update',
  `update reservation
   set state = next.state, expires_at = next.expires_at, extended_by = next.extended_by, version = next.version,
     changed_at = clock_timestamp()
   from jsonb_to_recordset($1::jsonb) as ${recordType} where reservation.key = next.key`,
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
   insert into reservation (key, cart_id, request_hash, state, expires_at, hold_seconds, extended_by, version, lines)
   select key, cart_id, request_hash, state, expires_at, hold_seconds, extended_by, version, lines
   from jsonb_to_recordset($4::jsonb) as ${recordType}`,
);

/** Writes everything a batch decided: what ends first, so that a cart's next hold may take the place of its last. */
export const writeChanges = async (runner: Runner, changes: Changes): Promise<void> => {
  const { stock, created, changed, movements, traceId } = changes;
  if (changed.length > 0) await updateNamed(runner, [recordsOf(changed)]);
  await write(runner, [stockRecords(stock), traceId, movementRecords(movements), recordsOf(created)]);
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
