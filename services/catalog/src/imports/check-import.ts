import { crashPoint } from '@souk/service-kit/crash-point';
import { inTransaction } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { readBatches } from './batches.ts';
import type { ImportProblem } from './import.shapes.ts';
import {
  countItems,
  insertItems,
  insertProblems,
  type NewItem,
  type NewProblem,
  refuseRepeated,
} from './import-item.queries.ts';
import { type ImportRow, noCounts } from './import-row.ts';
import type { ImportStore } from './import-store.ts';
import { commitProgress, enterState } from './import-work.queries.ts';
import { type Prepared, type PrepareOptions, prepareBatch } from './prepare-batch.ts';

type Tools = { db: Service['db']; imports: ImportStore; options: PrepareOptions; stopped: AbortSignal };

/**
 * The dry run: reads the whole file and notes of each product what importing it would do, without touching one.
 * Batches are committed with how far they came, so that whoever follows a dead worker goes on from there.
 */
export async function checkImport(row: ImportRow, { db, imports, options, stopped }: Tools): Promise<void> {
  const fileProblems: ImportProblem[] = [];
  let planned = { ...noCounts, ...row.planned };
  const broken = (problem: ImportProblem): void => void fileProblems.push(problem);
  for await (const batch of readBatches(imports.open(row.file), { kind: row, after: row.position, broken })) {
    if (stopped.aborted) return;
    const { groups, rowsDone, bytesDone } = batch;
    const prepared = await prepareBatch(db, groups, options);
    const items = prepared.map(toItem);
    planned = { ...planned };
    for (const { kind } of items) planned[kind]++;
    const { cancel } = await inTransaction(db, async (tx) => {
      const position = groups.at(-1)!.seq;
      const wanted = await commitProgress(tx, row, { position, rowsDone, bytesDone, planned });
      await insertItems(tx, row.id, items);
      await insertProblems(tx, row.id, prepared.flatMap(problemsOf));
      return wanted;
    });
    if (cancel) return inTransaction(db, (tx) => enterState(tx, row, 'cancelled'));
    await crashPoint('import.checking.after-batch');
  }
  await inTransaction(db, async (tx) => {
    await insertProblems(tx, row.id, fileProblems.map(asProblem(null)));
    await refuseRepeated(tx, row.id, 'Handle');
    const complete = fileProblems.length === 0;
    const next = row.straight && complete ? 'applying' : 'checked';
    await enterState(tx, row, next, { complete, planned: await countItems(tx, row.id) });
  });
}

const toItem = (product: Prepared): NewItem => {
  const { seq, line, handle, title, state } = product;
  const named = { seq, line, handle: handle.slice(0, 255), title };
  if (state === 'refused') return { ...named, kind: 'refused', detail: {}, differences: [], seen: null };
  const { imported, before, differences, seen, place } = product;
  return {
    ...named,
    kind: before === null ? 'created' : differences.length > 0 ? 'changed' : 'unchanged',
    detail: {
      variants: imported.variants.length,
      pictures: imported.pictures.length,
      priceMinor: Math.min(...imported.variants.map(({ priceMinor }) => priceMinor)),
      stall: place.stall,
      kind: place.kind,
    },
    differences,
    seen,
  };
};

const asProblem =
  (product: string | null) =>
  (problem: ImportProblem): NewProblem => ({ ...problem, kind: 'problem', product, url: null });

const problemsOf = (product: Prepared): NewProblem[] =>
  product.state === 'refused'
    ? product.problems.map(asProblem(product.handle.slice(0, 255) || null))
    : product.pictures.map(({ line, url, message }) => ({
        ...{ kind: 'picture', line, url, message, code: 'PICTURE_REFUSED' },
        product: product.handle,
        column: 'Image Src',
      }));
