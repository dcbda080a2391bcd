import { nameOf } from '@souk/service-kit/audit';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { HeldLine, Reservation } from '../reservations/reservation.ts';
import type { Movement, StockRow } from './desk.ts';

/** The one place stock lies so far. */
export const HALL = '00000000-0000-7000-8000-000000000001';

const columns = sql`key, cart_id as "cartId", request_hash as "requestHash", state, expires_at as "expiresAt",
  hold_seconds as "holdSeconds", extended_by as "extendedBy", version, lines`;

type ReservationRow = Omit<Reservation, 'expiresAt'> & { expiresAt: string | Date };
const toReservation = (row: ReservationRow): Reservation => ({ ...row, expiresAt: new Date(row.expiresAt) });

/** Locks, in key order, the reservations named and the holds of the carts named. */
export const lockReservations = async (
  tx: Db,
  { keys, cartIds }: { keys: string[]; cartIds: string[] },
): Promise<Reservation[]> => {
  const { rows } = await rowsOf<ReservationRow>(
    tx,
    sql`select ${columns} from reservation
        where key = any(${sql.param(keys)}::text[]) or (state = 'held' and cart_id = any(${sql.param(cartIds)}::uuid[]))
        order by key for update`,
  );
  return rows.map(toReservation);
};

/** Locks stock rows in variant order; also answers the business time of this batch. */
export const lockStock = async (tx: Db, variantIds: string[]): Promise<{ rows: StockRow[]; now: Date }> => {
  const { rows } = await rowsOf<StockRow & { now: string }>(
    tx,
    sql`with locked as materialized (
          select variant_id, tracked, on_hand, reserved, backorder_limit, shortage, back_on, version, low_at, alert, told
          from stock_item where variant_id = any(${sql.param(variantIds)}::uuid[]) and location_id = ${HALL}
          order by variant_id for update)
        select variant_id as "variantId", tracked, on_hand as "onHand", reserved, backorder_limit as "backorderLimit",
          shortage, back_on::text as "backOn", version, low_at as "lowAt", alert, told, clock.now
        from (select business_now() as now) as clock left join locked on true`,
  );
  return { now: new Date(rows[0]!.now), rows: rows.filter((row) => row.variantId !== null) };
};

/** Reservations that appeared while this batch waited for its stock rows. */
export const findReservations = async (db: Db, keys: string[]): Promise<Reservation[]> => {
  const { rows } = await rowsOf<ReservationRow>(
    db,
    sql`select ${columns} from reservation where key = any(${sql.param(keys)}::text[])`,
  );
  return rows.map(toReservation);
};

export type Changes = {
  stock: StockRow[];
  created: Reservation[];
  changed: Reservation[];
  movements: Movement[];
  traceId: string | null;
};

/** Writes everything a batch decided: what ends first, so that a cart's next hold may take the place of its last. */
export const writeChanges = async (tx: Db, changes: Changes): Promise<void> => {
  if (changes.changed.length > 0)
    await tx.execute(sql`
      update reservation
      set state = next.state, expires_at = next.expires_at, extended_by = next.extended_by, version = next.version,
        changed_at = clock_timestamp()
      from jsonb_to_recordset(${recordsOf(changes.changed)}::jsonb) as ${recordType} where reservation.key = next.key`);
  await tx.execute(sql`
    with moved as (
      update stock_item set on_hand = next.on_hand, reserved = next.reserved, shortage = next.shortage,
        version = next.version, told = next.told
      from jsonb_to_recordset(${stockRecords(changes.stock)}::jsonb)
        as next(variant_id uuid, on_hand integer, reserved integer, shortage integer, version bigint, told text)
      where stock_item.variant_id = next.variant_id and stock_item.location_id = ${HALL}
    ), noted as (
      insert into stock_movement (variant_id, location_id, kind, delta, key, reason, reference, actor, trace_id)
      select variant_id, ${HALL}, kind, delta, key, reason, reference, actor, ${changes.traceId}
      from jsonb_to_recordset(${movementRecords(changes.movements)}::jsonb)
        as movement(variant_id uuid, kind text, delta integer, key text, reason text, reference text, actor jsonb)
    )
    insert into reservation (key, cart_id, request_hash, state, expires_at, hold_seconds, extended_by, version, lines)
    select key, cart_id, request_hash, state, expires_at, hold_seconds, extended_by, version, lines
    from jsonb_to_recordset(${recordsOf(changes.created)}::jsonb) as ${recordType}`);
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

const recordType = sql`next(key text, cart_id uuid, request_hash text, state text, expires_at timestamptz,
  hold_seconds integer, extended_by text, version bigint, lines jsonb)`;

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
