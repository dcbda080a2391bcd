import { stockCountWithdrawn } from '@souk/events/stock-count';
import { recordAudits } from '@souk/service-kit/audit';
import { crashPoint } from '@souk/service-kit/crash-point';
import { type Db, inTransaction, rowsOf } from '@souk/service-kit/database';
import { publishAll } from '@souk/service-kit/outbox';
import type { Service } from '@souk/service-kit/service';
import { sql } from 'drizzle-orm';
import type { Editor } from '../products/editor.ts';
import { saveProducts } from '../products/save-product.ts';
import { deleteProducts } from './delete-products.ts';
import { draftOfSnapshot } from './draft-of-snapshot.ts';
import { hashOfContent } from './file-form.ts';
import { type OpenChange, readOpenChanges, type Settled, settleChanges } from './import-change.queries.ts';
import type { ImportRow } from './import-row.ts';
import { commitProgress, enterState, LeaseLost } from './import-work.queries.ts';
import { removeEmptyPlaces } from './remove-empty-places.ts';
import { lockProductsById, readSnapshotsById, type Snapshot } from './snapshot.queries.ts';

type Tools = { db: Service['db']; log: Service['app']['log']; stopped: AbortSignal };

const AT_ONCE = 200;

/**
 * Takes an import back: what it created goes, what it changed becomes what it was. Products that were sold or edited
 * since stay as they are and are named with the reason. Each batch is one transaction, so that whoever follows a dead
 * worker goes on with those that are left.
 */
export async function undoImport(row: ImportRow, { db, log, stopped }: Tools): Promise<void> {
  let atOnce = AT_ONCE;
  let position = row.position;
  while (!stopped.aborted) {
    try {
      const done = await inTransaction(db, (tx) => undoSome(tx, row, { limit: atOnce, position }));
      if (done === 0) return await inTransaction(db, (tx) => finish(tx, row));
      position += done;
      await crashPoint('import.undoing.after-batch');
    } catch (error) {
      if (error instanceof LeaseLost) throw error;
      log.error({ err: error, import: row.id }, 'part of an import could not be undone');
      // Alone, the one that cannot be put back stays, and is named; the others go on.
      if (atOnce === 1) position += await inTransaction(db, (tx) => keepNext(tx, row, position));
      atOnce = 1;
    }
  }
}

async function finish(tx: Db, row: ImportRow): Promise<void> {
  await removeEmptyPlaces(tx, row.id);
  await enterState(tx, row, 'undone');
}

async function undoSome(
  tx: Db,
  row: ImportRow,
  { limit, position }: { limit: number; position: number },
): Promise<number> {
  const changes = await readOpenChanges(tx, row.id, limit);
  if (changes.length === 0) return 0;
  const known = await lockProductsById(
    tx,
    changes.map(({ productId }) => productId),
  );
  const current = await readSnapshotsById(tx, known);
  const editors = await readEditors(tx, [...current.keys()]);
  const settled = changes.map((change) => settle(change, current.get(change.productId) ?? null, editors));
  const undone = changes.filter(
    ({ productId }, i) => settled[i]!.state === 'undone' && current.has(productId),
  );
  await takeBack(tx, row, undone, current);
  await settleChanges(tx, row.id, settled);
  await commitProgress(tx, row, { position: position + changes.length, changes: moved(settled) });
  return changes.length;
}

/** Out of the applied ones, into what became of them. */
const moved = (settled: Settled[]) => {
  const undone = settled.filter(({ state }) => state === 'undone').length;
  return { applied: -settled.length, undone, kept: settled.length - undone };
};

/** Whether a product may be taken back. One that is gone already needs nothing. */
function settle(change: OpenChange, now: Snapshot | null, editors: Map<string, Editor>): Settled {
  const { seq, soldSince } = change;
  if (now === null) return { seq, state: 'undone', sold: 0, editedBy: null };
  const isEdited = hashOfContent(now) !== change.afterHash;
  const editedBy = isEdited ? (editors.get(change.productId) ?? { kind: 'system' }) : null;
  return { seq, sold: soldSince, editedBy, state: soldSince > 0 || isEdited ? 'kept' : 'undone' };
}

async function takeBack(
  tx: Db,
  row: ImportRow,
  changes: OpenChange[],
  current: Map<string, Snapshot>,
): Promise<void> {
  const created = changes.filter(({ before }) => before === null);
  const changed = changes.filter(
    ({ before, afterHash }) => before !== null && hashOfContent(before) !== afterHash,
  );
  if (changed.length > 0)
    await saveProducts(
      tx,
      changed.map(({ before }) => draftOfSnapshot(before!)),
    );
  await deleteProducts(
    tx,
    created.map(({ productId }) => productId),
  );
  await publishAll(
    tx,
    stockCountWithdrawn,
    changes
      .filter(({ counted }) => counted.length > 0)
      .map(({ productId, counted }) => ({
        aggregateId: productId,
        aggregateVersion: current.get(productId)!.version,
        payload: {
          productId,
          key: `import:${row.id}`,
          reason: `import ${row.name} undone`,
          variantIds: counted,
        },
      })),
  );
  await recordAudits(
    tx,
    changes.map(({ productId, title, kind }) => ({
      ...{ action: 'product.import_undone', entity: 'product', entityId: productId },
      ...{
        before: { import: row.id, title },
        after: kind === 'created' ? 'deleted' : 'as before the import',
      },
    })),
  );
}

async function readEditors(tx: Db, productIds: string[]): Promise<Map<string, Editor>> {
  const { rows } = await rowsOf<{ id: string; editor: Editor }>(
    tx,
    sql`select id, edited_by as editor from product where id = any (${sql.param(productIds)}::uuid[])`,
  );
  return new Map(rows.map(({ id, editor }) => [id, editor]));
}

async function keepNext(tx: Db, row: ImportRow, position: number): Promise<number> {
  const changes = await readOpenChanges(tx, row.id, 1);
  await settleChanges(
    tx,
    row.id,
    changes.map(({ seq, soldSince }) => ({ seq, state: 'kept', sold: soldSince, editedBy: null })),
  );
  await commitProgress(tx, row, { position: position + changes.length });
  return changes.length;
}
