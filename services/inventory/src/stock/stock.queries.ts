import { nameOf } from '@souk/service-kit/audit';
import { currentContext } from '@souk/service-kit/context';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { HALL } from '../desk/desk.queries.ts';
import type { StockRow } from '../desk/desk.ts';
import type { ReasonKind } from '../schema.ts';

const columns = sql`variant_id as "variantId", tracked, on_hand as "onHand", reserved,
  backorder_limit as "backorderLimit", shortage, back_on::text as "backOn", version, low_at as "lowAt", alert, told`;

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
    update stock_item set on_hand = ${row.onHand}, shortage = ${row.shortage}, back_on = ${row.backOn}, version = ${row.version},
      low_at = ${row.lowAt}, alert = ${row.alert}, told = ${row.told}
    where variant_id = ${row.variantId} and location_id = ${HALL}`);
};

/** The items, in variant order: the order in which everything locks stock. */
export const lockItems = async (tx: Db, variantIds: string[]): Promise<StockRow[]> =>
  (
    await rowsOf<StockRow>(
      tx,
      sql`select ${columns} from stock_item
          where variant_id = any(${sql.param(variantIds)}::uuid[]) and location_id = ${HALL}
          order by variant_id for update`,
    )
  ).rows;

type MadeMovement = { kind: string; delta: number; countedTo: number | null; reasonKind: ReasonKind | null };

export const insertMovement = async (
  tx: Db,
  movement: {
    variantId: string;
    kind: 'adjustment' | 'count';
    delta: number;
    key: string;
    reasonKind: ReasonKind;
    note: string | null;
    countedTo: number | null;
    /** Who it was and in which trace, where that is not the request under way. */
    by?: { kind: string; id?: string | undefined; role?: string | undefined };
    traceId?: string | null;
  },
): Promise<void> => {
  const context = currentContext();
  const by = movement.by ?? nameOf(context?.actor ?? { kind: 'system' });
  const traceId = movement.traceId ?? context?.traceId ?? null;
  await tx.execute(sql`
    insert into stock_movement (variant_id, location_id, kind, delta, key, reason_kind, reason, actor, trace_id, counted_to)
    values (${movement.variantId}, ${HALL}, ${movement.kind}, ${movement.delta}, ${movement.key}, ${movement.reasonKind},
      ${movement.note}, ${JSON.stringify(by)}::jsonb, ${traceId}, ${movement.countedTo})`);
};

/** The movement an adjustment key made, when it came before. */
export const findAdjustment = async (
  db: Db,
  { variantId, key }: { variantId: string; key: string },
): Promise<MadeMovement | undefined> =>
  (
    await rowsOf<MadeMovement>(
      db,
      sql`select kind, delta, counted_to as "countedTo", reason_kind as "reasonKind" from stock_movement
          where variant_id = ${variantId} and location_id = ${HALL} and key = ${key} and kind in ('adjustment', 'count')`,
    )
  ).rows[0];
