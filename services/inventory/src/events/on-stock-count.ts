import { stockCountRequested, stockCountWithdrawn } from '@souk/events/stock-count';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { handle } from '@souk/service-kit/subscribe';
import { sql } from 'drizzle-orm';
import { HALL } from '../desk/desk.queries.ts';
import type { StockRow } from '../desk/desk.ts';
import { recount } from '../stock/recount.ts';
import { findAdjustment, insertMovement, lockItems, updateItem } from '../stock/stock.queries.ts';
import { type Change, tellOfStock } from '../stock/tell-of-stock.ts';

/**
 * A file said how many of these can be sold. They are counted to that, once per key; what is held stays held, and
 * lies there besides. What is not counted, or not known here, is left as it is.
 */
export const onStockCountRequested = handle(stockCountRequested, async ({ tx, event }) => {
  const { key, reason, actor, counts } = event.payload;
  const asked = new Map(counts.map(({ variantId, available }) => [variantId, available]));
  await correct(tx, [...asked.keys()], async (before) => {
    if (await findAdjustment(tx, { variantId: before.variantId, key })) return null;
    const countedTo = (asked.get(before.variantId) ?? 0) + before.reserved;
    const after = recount(before, { countedTo });
    if ('problem' in after) return null;
    const { variantId } = before;
    const delta = after.onHand - before.onHand;
    const said = { key, note: reason, by: actor, traceId: event.traceId };
    await insertMovement(tx, { ...said, variantId, kind: 'count', delta, reasonKind: 'count', countedTo });
    return { before, after };
  });
});

/** The file is undone: what its counts moved is moved back, and what was sold since then stays sold. */
export const onStockCountWithdrawn = handle(stockCountWithdrawn, async ({ tx, event }) => {
  const { key, reason, variantIds } = event.payload;
  const undoKey = `${key}:undone`;
  await correct(tx, variantIds, async (before) => {
    const { variantId } = before;
    const moved = await findCount(tx, { variantId, key });
    if (!moved || (await findAdjustment(tx, { variantId, key: undoKey }))) return null;
    // Never below an empty shelf: what the count found and was sold since cannot be taken away again.
    const delta = Math.max(-moved.delta, Math.min(0, -before.onHand));
    const after = recount(before, { delta });
    if ('problem' in after) return null;
    const said = { key: undoKey, note: reason, by: moved.actor, traceId: event.traceId };
    const movement = { variantId, kind: 'adjustment' as const, delta, reasonKind: 'correction' as const };
    await insertMovement(tx, { ...said, ...movement, countedTo: null });
    return { before, after };
  });
});

/** Corrects items in variant order, the order in which everything locks stock, and tells what follows. */
const correct = async (
  tx: Db,
  variantIds: string[],
  correctOne: (before: StockRow) => Promise<Change | null>,
): Promise<void> => {
  const changes: Change[] = [];
  for (const before of await lockItems(tx, variantIds)) {
    const change = await correctOne(before);
    if (change) changes.push(change);
  }
  for (const { after } of changes) await updateItem(tx, after);
  await tellOfStock(tx, changes);
};

type Count = { delta: number; actor: { kind: string; id?: string; role?: string } };

const findCount = async (
  tx: Db,
  { variantId, key }: { variantId: string; key: string },
): Promise<Count | undefined> =>
  (
    await rowsOf<Count>(
      tx,
      sql`select delta, actor from stock_movement
          where variant_id = ${variantId} and location_id = ${HALL} and key = ${key} and kind = 'count'`,
    )
  ).rows[0];
