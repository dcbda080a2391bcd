import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { HALL } from '../desk/desk.queries.ts';
import type { StockRow } from '../desk/desk.ts';

const columns = sql`variant_id as "variantId", tracked, on_hand as "onHand", reserved,
  backorder_limit as "backorderLimit", shortage, back_on::text as "backOn", version`;

export const findStock = async (db: Db, variantIds: string[]): Promise<StockRow[]> =>
  (
    await rowsOf<StockRow>(
      db,
      sql`select ${columns} from stock_item where variant_id = any(${sql.param(variantIds)}::uuid[]) and location_id = ${HALL}`,
    )
  ).rows;

export const lockItem = async (tx: Db, variantId: string): Promise<StockRow | undefined> =>
  (
    await rowsOf<StockRow>(
      tx,
      sql`select ${columns} from stock_item where variant_id = ${variantId} and location_id = ${HALL} for update`,
    )
  ).rows[0];

/** Writes a counted row as it is now. */
export const updateItem = async (tx: Db, row: StockRow): Promise<void> => {
  await tx.execute(sql`
    update stock_item set on_hand = ${row.onHand}, shortage = ${row.shortage}, back_on = ${row.backOn}, version = ${row.version}
    where variant_id = ${row.variantId} and location_id = ${HALL}`);
};

export type LedgerEntry = {
  id: string;
  kind: string;
  delta: number;
  key: string;
  reason: string | null;
  actor: unknown;
  at: Date;
  countedTo: number | null;
};

export const insertMovement = async (
  tx: Db,
  movement: {
    variantId: string;
    kind: 'adjustment' | 'count';
    delta: number;
    key: string;
    reason: string;
    actor: unknown;
    traceId: string | null;
    countedTo: number | null;
  },
): Promise<void> => {
  await tx.execute(sql`
    insert into stock_movement (variant_id, location_id, kind, delta, key, reason, actor, trace_id, counted_to)
    values (${movement.variantId}, ${HALL}, ${movement.kind}, ${movement.delta}, ${movement.key}, ${movement.reason},
      ${JSON.stringify(movement.actor)}::jsonb, ${movement.traceId}, ${movement.countedTo})`);
};

/** The movement an adjustment key made, when it came before. */
export const findAdjustment = async (
  db: Db,
  { variantId, key }: { variantId: string; key: string },
): Promise<LedgerEntry | undefined> =>
  (
    await rowsOf<LedgerEntry>(
      db,
      sql`select id, kind, delta, key, reason, actor, at, counted_to as "countedTo" from stock_movement
          where variant_id = ${variantId} and location_id = ${HALL} and key = ${key} and kind in ('adjustment', 'count')`,
    )
  ).rows[0];

/** The newest entries of an item's ledger. */
export const readLedger = async (
  db: Db,
  { variantId, limit }: { variantId: string; limit: number },
): Promise<LedgerEntry[]> =>
  (
    await rowsOf<LedgerEntry>(
      db,
      sql`select id, kind, delta, key, reason, actor, at, counted_to as "countedTo" from stock_movement
          where variant_id = ${variantId} and location_id = ${HALL} order by id desc limit ${limit}`,
    )
  ).rows;
