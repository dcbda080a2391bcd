import { crashPoint } from '@souk/service-kit/crash-point';
import { inTransaction } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { applyProducts, type Outcome } from './apply-products.ts';
import { type Batch, readBatches } from './batches.ts';
import { gatherMedia, type WithMedia } from './gather-media.ts';
import type { Gather } from './gather-pictures.ts';
import { statisticsGatherer } from './gather-statistics.ts';
import type { Result } from './import.shapes.ts';
import { insertProblems, type PlannedItem, readPlanned, saveOutcomes } from './import-item.queries.ts';
import { type ImportRow, noResult } from './import-row.ts';
import type { ImportStore } from './import-store.ts';
import { commitProgress, enterState, LeaseLost } from './import-work.queries.ts';
import { inOrder } from './in-order.ts';
import { type PrepareOptions, prepareBatch } from './prepare-batch.ts';

export type ApplyTools = {
  db: Service['db'];
  log: Service['app']['log'];
  imports: ImportStore;
  options: PrepareOptions;
  gather: Gather;
  stopped: AbortSignal;
};

type Ready = { batch: Batch; planned: Map<number, PlannedItem>; products: WithMedia[] };

const BATCHES_AHEAD = 2;

/**
 * Does what the dry run found. The pictures of the next products are fetched while those before them are saved. Each
 * batch is one transaction with its part of the change set and how far the import came: stopped or killed, what was
 * committed can be undone, and the next worker goes on behind it.
 */
export async function applyImport(row: ImportRow, tools: ApplyTools): Promise<void> {
  const { db, imports, stopped } = tools;
  let result: Result = row.result ?? noResult;
  const gatherStatistics = statisticsGatherer(db, row.position ?? 0);
  const broken = (): void => undefined;
  const batches = readBatches(imports.open(row.file), { kind: row, after: row.position, broken });
  for await (const ready of inOrder(batches, BATCHES_AHEAD, (batch) => prepare(row, batch, tools))) {
    if (stopped.aborted) return;
    const saved = await saveBatch(row, { ...ready, result }, tools);
    result = saved.result;
    if (saved.cancel) return inTransaction(db, (tx) => enterState(tx, row, 'cancelled', { result }));
    await crashPoint('import.applying.after-batch');
    await gatherStatistics(ready.batch.groups.at(-1)!.seq);
  }
  await inTransaction(db, (tx) => enterState(tx, row, 'applied', { result }));
}

async function prepare(row: ImportRow, batch: Batch, { db, options, gather }: ApplyTools): Promise<Ready> {
  const [from, to] = [batch.groups[0]!.seq, batch.groups.at(-1)!.seq];
  const planned = await readPlanned(db, { importId: row.id, from, to });
  const open = batch.groups.filter(({ seq }) => isOpen(planned.get(seq)!, row));
  const prepared = open.length > 0 ? await prepareBatch(db, open, options) : [];
  return { batch, planned, products: await gatherMedia(prepared, { db, gather }) };
}

/** Whether there is anything to do about a product: the dry run found so, or it was left alone and now is not to be. */
const isOpen = ({ kind, outcome }: PlannedItem, { overwrite }: ImportRow): boolean =>
  overwrite ? outcome === 'meanwhile' : kind === 'created' || kind === 'changed';

const isChange = ({ outcome }: Outcome): boolean => outcome === 'created' || outcome === 'changed';

type Saved = { result: Result; cancel: boolean };

async function saveBatch(
  row: ImportRow,
  ready: Ready & { result: Result },
  tools: ApplyTools,
): Promise<Saved> {
  const { batch, planned, products } = ready;
  const before = row.overwrite ? ready.result : addPassed(ready.result, { batch, planned, row });
  const { rowsDone, bytesDone } = batch;
  const position = batch.groups.at(-1)!.seq;
  try {
    return await inTransaction(tools.db, async (tx) => {
      const outcomes = products.length > 0 ? await applyProducts(tx, row, { products, planned }) : [];
      const result = addOutcomes(before, { row, outcomes, products });
      await crashPoint('import.applying.before-commit');
      const changes = { applied: outcomes.filter(isChange).length };
      return {
        result,
        ...(await commitProgress(tx, row, { position, rowsDone, bytesDone, result, changes })),
      };
    });
  } catch (error) {
    if (error instanceof LeaseLost) throw error;
    tools.log.warn(
      { err: error, import: row.id },
      'a batch of an import could not be saved; going one by one',
    );
    return saveOneByOne(row, { ...ready, result: before }, tools);
  }
}

/** Finds out which product of a batch cannot be saved, refuses that one and saves the others. */
async function saveOneByOne(
  row: ImportRow,
  { batch, planned, products, result: before }: Ready & { result: Result },
  { db, log }: ApplyTools,
): Promise<Saved> {
  let result = before;
  for (const product of products) {
    const counted = (outcomes: Outcome[]) => addOutcomes(result, { row, outcomes, products: [product] });
    // Its place is committed only at the batch's end: done twice, a product that is in already is unchanged.
    result = await inTransaction(db, async (tx) =>
      counted(await applyProducts(tx, row, { products: [product], planned })),
    ).catch(async (error: unknown) => {
      log.error({ err: error, product: product.handle }, 'an imported product could not be saved');
      const outcomes: Outcome[] = [{ seq: product.seq, outcome: 'refused' }];
      await inTransaction(db, async (tx) => {
        await saveOutcomes(tx, row.id, outcomes);
        await insertProblems(tx, row.id, [notSaved(product)]);
      });
      return counted(outcomes);
    });
  }
  const { rowsDone, bytesDone } = batch;
  const position = batch.groups.at(-1)!.seq;
  const { cancel } = await inTransaction(db, (tx) =>
    commitProgress(tx, row, { position, rowsDone, bytesDone, result }),
  );
  return { result, cancel };
}

const notSaved = ({ handle, line, title }: WithMedia) => ({
  ...{ kind: 'problem' as const, code: 'NOT_SAVED' as const, line, column: null, product: handle, url: null },
  message: `"${title}" could not be saved just now. Nothing of it was kept. Import the file again.`,
});

/** Products the dry run found unchanged or refused are passed over, and counted. */
function addPassed(
  result: Result,
  { batch, planned, row }: Pick<Ready, 'batch' | 'planned'> & { row: ImportRow },
): Result {
  const sum = { ...result };
  for (const { seq } of batch.groups) {
    const item = planned.get(seq)!;
    if (!isOpen(item, row)) sum[item.kind]++;
  }
  return sum;
}

function addOutcomes(
  result: Result,
  { row, outcomes, products }: { row: ImportRow; outcomes: Outcome[]; products: WithMedia[] },
): Result {
  const sum = { ...result };
  for (const { outcome } of outcomes) {
    sum[outcome]++;
    if (row.overwrite) sum.meanwhile--;
  }
  const going = new Set(outcomes.filter(isChange).map(({ seq }) => seq));
  for (const { seq, missing } of products) if (going.has(seq)) sum.picturesMissing += missing.length;
  return sum;
}
