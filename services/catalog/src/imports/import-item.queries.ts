import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Counts, ImportItem, ImportProblem } from './import.shapes.ts';

export type NewItem = Pick<
  ImportItem,
  'seq' | 'line' | 'handle' | 'title' | 'kind' | 'detail' | 'differences'
> & {
  seen: string | null;
};

export type NewProblem = ImportProblem & {
  kind: 'problem' | 'picture';
  product: string | null;
  url: string | null;
};

export async function insertItems(tx: Db, importId: string, items: NewItem[]): Promise<void> {
  await tx.execute(sql`
    insert into import_item (import_id, seq, line, handle, title, kind, detail, differences, seen)
    select ${importId}, seq, line, handle, title, kind, detail, differences, seen
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb) as row (seq integer, line integer, handle text,
      title text, kind text, detail jsonb, differences jsonb, seen text)`);
}

export async function insertProblems(tx: Db, importId: string, problems: NewProblem[]): Promise<void> {
  if (problems.length === 0) return;
  await tx.execute(sql`
    insert into import_problem (import_id, kind, line, "column", product, code, message, url)
    select ${importId}, kind, line, "column", product, code, message, url
    from jsonb_to_recordset(${JSON.stringify(problems)}::jsonb) as row (kind text, line integer, "column" text,
      product text, code text, message text, url text)`);
}

/**
 * Refuses every product whose handle comes back further down: the rows of one product stand together, and half of it
 * must not be imported. `column` is what the file calls the handle.
 */
export async function refuseRepeated(tx: Db, importId: string, column: string): Promise<void> {
  await tx.execute(sql`
    with repeated as (
      select handle, min(seq) as first, min(line) as line from import_item
      where import_id = ${importId} and handle <> '' group by handle having count(*) > 1),
    refused as (
      update import_item i set kind = 'refused', differences = '[]'
      from repeated r where i.import_id = ${importId} and i.handle = r.handle
      returning i.line, i.handle, i.seq, r.first, r.line as first_line)
    insert into import_problem (import_id, kind, line, "column", product, code, message)
    select ${importId}, 'problem', line, ${column}, handle, 'HANDLE_REPEATED',
      '"' || left(handle, 60) || '" was on line ' || first_line || ' already. Keep all rows of a product together.'
    from refused where seq <> first order by seq`);
}

export async function countItems(tx: Db, importId: string): Promise<Counts> {
  const { rows } = await rowsOf<{ kind: keyof Counts; count: number }>(
    tx,
    sql`select kind, count(*) as count from import_item where import_id = ${importId} group by kind`,
  );
  const counts: Counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  for (const { kind, count } of rows) counts[kind] = count;
  return counts;
}

export type PlannedItem = Pick<ImportItem, 'seq' | 'kind' | 'outcome'> & { seen: string | null };

/** What the dry run found of some products, by their place in the file. */
export async function readPlanned(
  db: Db,
  { importId, from, to }: { importId: string; from: number; to: number },
): Promise<Map<number, PlannedItem>> {
  const { rows } = await rowsOf<PlannedItem>(
    db,
    sql`select seq, kind, outcome, seen from import_item
        where import_id = ${importId} and seq between ${from} and ${to}`,
  );
  return new Map(rows.map((row) => [row.seq, row]));
}

export async function saveOutcomes(
  tx: Db,
  importId: string,
  outcomes: { seq: number; outcome: NonNullable<ImportItem['outcome']> }[],
): Promise<void> {
  if (outcomes.length === 0) return;
  await tx.execute(sql`
    update import_item i set outcome = row.outcome
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as row (seq integer, outcome text)
    where i.import_id = ${importId} and i.seq = row.seq`);
}
