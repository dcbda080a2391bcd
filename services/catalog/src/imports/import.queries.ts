import { type Db, rowsOf } from '@souk/service-kit/database';
import { type SQL, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type {
  Import,
  ImportItem,
  ImportState,
  importChangeSchema,
  importProblemSchema,
} from './import.shapes.ts';
import type { ImportActor } from './import-row.ts';
import type { KeptFile } from './import-store.ts';

export type NewImport = KeptFile & { name: string; actor: ImportActor; setStock: boolean; straight: boolean };

export async function insertImport(tx: Db, row: NewImport): Promise<string> {
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`insert into import (name, file, size_bytes, encoding, delimiter, actor, set_stock, straight)
        values (${row.name}, ${row.file}, ${row.sizeBytes}, ${row.encoding}, ${row.delimiter},
          ${JSON.stringify(row.actor)}, ${row.setStock}, ${row.straight})
        returning id`,
  );
  return rows[0]!.id;
}

const iso = (column: string): SQL =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

const shown = sql`i.id, i.name, i.size_bytes as "sizeBytes", i.encoding, i.delimiter, i.actor as by, i.state,
  i.set_stock as "setStock", i.complete, i.cancel_requested as cancelling, i.rows_done as "rowsDone",
  i.bytes_done as "bytesDone", i.planned, i.result, i.failure,
  (select count(*) from import_problem p where p.import_id = i.id) as problems,
  i.changes,
  ${iso('i.created_at')} as "createdAt", ${iso('i.checked_at')} as "checkedAt", ${iso('i.applied_at')} as "appliedAt",
  ${iso('i.undone_at')} as "undoneAt"`;

export async function readImport(db: Db, id: string): Promise<Import | null> {
  const { rows } = await rowsOf<Import>(db, sql`select ${shown} from import i where i.id = ${id}`);
  return rows[0] ?? null;
}

/** The latest first; ids grow with time. */
export async function readImports(
  db: Db,
  { after, limit }: { after: string | null; limit: number },
): Promise<Import[]> {
  const { rows } = await rowsOf<Import>(
    db,
    sql`select ${shown} from import i where ${after}::uuid is null or i.id < ${after}::uuid
        order by i.id desc limit ${limit}`,
  );
  return rows;
}

export async function readItems(
  db: Db,
  importId: string,
  { kind, after, limit }: { kind: string | null; after: number; limit: number },
): Promise<ImportItem[]> {
  const which =
    kind === 'meanwhile' ? sql`outcome = 'meanwhile'` : kind === null ? sql`true` : sql`kind = ${kind}`;
  const { rows } = await rowsOf<ImportItem>(
    db,
    // What came as the dry run found it is written nowhere: that far the file was applied.
    sql`select seq, line, handle, title, kind, detail, differences, coalesce(outcome, case
            when kind in ('created', 'changed') and seq <= (select applied_to from import where id = import_id) then kind
          end) as outcome
        from import_item
        where import_id = ${importId} and seq > ${after} and ${which} order by seq limit ${limit}`,
  );
  return rows;
}

export type ProblemRow = z.infer<typeof importProblemSchema>;

/** In the order of the file. `after` is a place: line and id. */
export async function readProblems(
  db: Db,
  importId: string,
  { after, limit }: { after: { line: number; id: string }; limit: number },
): Promise<ProblemRow[]> {
  const { rows } = await rowsOf<ProblemRow>(
    db,
    sql`select id::text as id, kind, line, "column", product, code, message, url from import_problem
        where import_id = ${importId} and (line, id) > (${after.line}, ${after.id}::bigint)
        order by line, id limit ${limit}`,
  );
  return rows;
}

export async function readChanges(
  db: Db,
  importId: string,
  { state, after, limit }: { state: string | null; after: number; limit: number },
): Promise<z.infer<typeof importChangeSchema>[]> {
  const { rows } = await rowsOf<z.infer<typeof importChangeSchema>>(
    db,
    sql`select seq, product_id as "productId", handle, title, kind, state, sold, edited_by as "editedBy"
        from import_change where import_id = ${importId} and seq > ${after}
          and (${state}::text is null or state = ${state}) order by seq limit ${limit}`,
  );
  return rows;
}

export async function lockImport(
  tx: Db,
  id: string,
): Promise<{ state: ImportState; complete: boolean; meanwhile: number; changes: boolean } | null> {
  const { rows } = await rowsOf<{
    state: ImportState;
    complete: boolean;
    meanwhile: number;
    changes: boolean;
  }>(
    tx,
    sql`select state, complete, coalesce((result->>'meanwhile')::integer, 0) as meanwhile,
          exists (select from import_change c where c.import_id = i.id and c.state = 'applied') as changes
        from import i where id = ${id} for update`,
  );
  return rows[0] ?? null;
}

/** Puts an import in line for its next piece of work. Whoever asked is who does it. */
export async function queueImport(
  tx: Db,
  id: string,
  {
    state,
    actor,
    overwrite = false,
  }: { state: 'applying' | 'undoing'; actor: ImportActor; overwrite?: boolean },
): Promise<void> {
  const who =
    state === 'undoing' ? sql`undone_by = ${JSON.stringify(actor)}` : sql`actor = ${JSON.stringify(actor)}`;
  await tx.execute(sql`
    update import set state = ${state}, overwrite = ${overwrite}, cancel_requested = false, position = 0, rows_done = 0,
      bytes_done = 0, tries = 0, due_at = clock_timestamp(), lease_until = null, ${who}
    where id = ${id}`);
}

export async function requestCancel(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`
    update import set cancel_requested = state in ('checking', 'applying'),
      state = case when state in ('uploaded', 'checked') then 'cancelled' else state end
    where id = ${id}`);
}

/** Files that may still be read: of imports that wait, work, or left products alone that somebody may yet go over. */
export async function readNeededFiles(db: Db): Promise<Set<string>> {
  const { rows } = await rowsOf<{ file: string }>(
    db,
    sql`select distinct file from import where state in ('uploaded', 'checking', 'checked', 'applying')
          or (state = 'applied' and (result->>'meanwhile')::integer > 0)`,
  );
  return new Set(rows.map(({ file }) => file));
}
