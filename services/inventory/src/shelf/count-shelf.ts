import { createHash } from 'node:crypto';
import { nameOf, recordAudit } from '@souk/service-kit/audit';
import { currentContext } from '@souk/service-kit/context';
import { type Db, inTransaction, rowsOf } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { sql } from 'drizzle-orm';
import type { StockRow } from '../desk/desk.ts';
import { recount, shown } from '../stock/recount.ts';
import { insertMovement, lockItems, updateItem } from '../stock/stock.queries.ts';
import { type Change, tellOfStock } from '../stock/tell-of-stock.ts';

export type ShelfCount = {
  readonly key: string;
  readonly note: string | null;
  readonly lines: readonly { readonly variantId: string; readonly countedTo: number }[];
};

/** Takes a whole shelf's counts at once: all of them or none, once per key. A count that agrees is written down too. */
export const countShelf = (db: Service['db'], count: ShelfCount): Promise<StockRow[] | Refusal> =>
  inTransaction(db, async (tx) => {
    const variantIds = count.lines.map(({ variantId }) => variantId);
    // First the key: whoever comes second with it waits here until the first has committed.
    const taken = await takeKey(tx, count);
    const items = new Map((await lockItems(tx, variantIds)).map((row) => [row.variantId, row]));
    if (taken === 'same') return [...items.values()];
    if (taken === 'other') return refuse('KEY_REUSED', 'This key counted something else. Use a new key.');
    const decided = count.lines.map((line) => decideLine(items, line));
    const problems = decided.flatMap((one, place) =>
      'problem' in one ? [{ path: `lines.${place}.countedTo`, message: one.problem }] : [],
    );
    // Thrown, so that the key is free again.
    if (problems.length > 0)
      throw refuse(
        'VALIDATION',
        'Nothing was counted, because some lines cannot be. Mend or leave them out.',
        {
          errors: problems,
        },
      );
    const changes = decided.filter((one) => 'after' in one);
    for (const change of changes) await write(tx, count, change);
    await recordAudit(tx, {
      action: 'stock.counted',
      entity: 'stock_count',
      entityId: count.key,
      before: Object.fromEntries(changes.map(({ before }) => [before.variantId, shown(before)])),
      after: {
        note: count.note,
        ...Object.fromEntries(changes.map(({ after }) => [after.variantId, shown(after)])),
      },
    });
    await tellOfStock(tx, changes);
    return changes.map(({ after }) => after);
  });

const decideLine = (
  items: ReadonlyMap<string, StockRow>,
  { variantId, countedTo }: ShelfCount['lines'][number],
): Change | { problem: string } => {
  const before = items.get(variantId);
  if (!before) return { problem: 'There is no stock record for this variant.' };
  const after = recount(before, { countedTo });
  return 'problem' in after ? after : { before, after };
};

const write = async (tx: Db, { key, note }: ShelfCount, { before, after }: Change): Promise<void> => {
  await updateItem(tx, after);
  const { variantId, onHand } = after;
  const delta = onHand - before.onHand;
  await insertMovement(tx, {
    variantId,
    kind: 'count',
    delta,
    key,
    reasonKind: 'count',
    note,
    countedTo: onHand,
  });
};

const takeKey = async (tx: Db, { key, note, lines }: ShelfCount): Promise<'new' | 'same' | 'other'> => {
  const sorted = [...lines].sort((one, other) => one.variantId.localeCompare(other.variantId));
  const hash = createHash('sha256')
    .update(JSON.stringify([note, sorted.map(({ variantId, countedTo }) => [variantId, countedTo])]))
    .digest('hex');
  const actor = nameOf(currentContext()?.actor ?? { kind: 'system' });
  const taken = await rowsOf<{ key: string }>(
    tx,
    sql`
    insert into stock_count (key, request_hash, note, actor)
    values (${key}, ${hash}, ${note}, ${JSON.stringify(actor)}::jsonb) on conflict do nothing returning key`,
  );
  if (taken.rows.length === 1) return 'new';
  const { rows } = await rowsOf<{ hash: string }>(
    tx,
    sql`select request_hash as hash from stock_count where key = ${key}`,
  );
  return rows[0]?.hash === hash ? 'same' : 'other';
};
