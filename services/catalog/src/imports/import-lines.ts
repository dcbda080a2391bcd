import { setTimeout as sleep } from 'node:timers/promises';
import type { Db } from '@souk/service-kit/database';
import { readImport, readItems, readProblems } from './import.queries.ts';
import type { Import, ImportLine } from './import.shapes.ts';
import { noResult } from './import-row.ts';

const LOOK_EVERY_MS = 40;
const TELL_EVERY_MS = 500;
const PAGE = 500;

const rests = new Set(['checked', 'applied', 'cancelled', 'undone', 'failed']);

/**
 * Tells of an import until it rests: how far it is, then what was found, then one summary. Whoever stops listening does
 * not stop the import.
 */
export async function* importLines(
  db: Db,
  id: string,
  { dryRun, signal }: { dryRun: boolean; signal: AbortSignal },
): AsyncGenerator<ImportLine> {
  let told = performance.now();
  let row = (await readImport(db, id))!;
  while (!rests.has(row.state)) {
    if (signal.aborted) return;
    await sleep(LOOK_EVERY_MS);
    row = (await readImport(db, id))!;
    if (performance.now() - told < TELL_EVERY_MS) continue;
    told = performance.now();
    yield progressOf(row);
  }
  if (dryRun) yield* differences(db, id);
  yield* problems(db, id);
  const { complete, planned } = row;
  const nothing = { created: 0, changed: 0, unchanged: 0 };
  const counts = row.result ?? { ...noResult, ...planned, ...(dryRun ? {} : nothing) };
  const { created, changed, unchanged, refused, picturesMissing, meanwhile } = counts;
  yield {
    ...{
      kind: 'summary',
      created,
      changed,
      unchanged,
      refused,
      picturesMissing,
      meanwhile,
      complete,
      importId: id,
    },
  };
}

const progressOf = ({ state, planned, result, rowsDone, bytesDone, sizeBytes }: Import): ImportLine => {
  const { created, changed, unchanged, refused } = state === 'applying' ? (result ?? noResult) : planned;
  return { kind: 'progress', created, changed, unchanged, refused, rowsDone, bytesDone, sizeBytes };
};

async function* differences(db: Db, id: string): AsyncGenerator<ImportLine> {
  for (const outcome of ['created', 'changed'] as const)
    for (let after = 0; ; ) {
      const page = await readItems(db, id, { kind: outcome, after, limit: PAGE });
      for (const { handle, differences: found } of page)
        yield { kind: 'difference', product: handle, outcome, differences: found };
      if (page.length < PAGE) break;
      after = page.at(-1)!.seq;
    }
}

async function* problems(db: Db, id: string): AsyncGenerator<ImportLine> {
  for (let after = { line: -1, id: '0' }; ; ) {
    const page = await readProblems(db, id, { after, limit: PAGE });
    for (const { kind, line, column, product, code, message, url } of page)
      yield kind === 'picture'
        ? { kind, line, product: product ?? '', url: url ?? '', message }
        : { kind, line, column, product, code, message };
    if (page.length < PAGE) return;
    after = page.at(-1)!;
  }
}
