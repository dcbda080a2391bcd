import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { currentEditor } from '../products/editor.ts';

export type SynonymRow = { id: string; version: number; terms: string[]; editedAt: string };

const columns = sql`id, version, terms, edited_at as "editedAt"`;
const keysOf = (terms: readonly string[]) =>
  sql`(select array_agg(search_key(term)) from unnest(${sql.param(terms)}::text[]) term)`;

/** Whoever changes synonyms has all of them: they are few, and no term may come to stand in two places. */
export async function lockSynonyms(tx: Db): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('synonyms', 0))`);
}

export async function readSynonyms(db: Db): Promise<SynonymRow[]> {
  const { rows } = await rowsOf<SynonymRow>(db, sql`select ${columns} from synonym order by terms`);
  return rows;
}

export async function countSynonyms(tx: Db): Promise<number> {
  const { rows } = await rowsOf<{ count: number }>(tx, sql`select count(*) as count from synonym`);
  return rows[0]!.count;
}

export async function readSynonym(tx: Db, id: string): Promise<SynonymRow | null> {
  const { rows } = await rowsOf<SynonymRow>(tx, sql`select ${columns} from synonym where id = ${id}::uuid`);
  return rows[0] ?? null;
}

/** A term that says nothing to the search ("the"), or that stands in another group or twice in this one. */
export async function findTaken(
  tx: Db,
  { terms, besides }: { terms: readonly string[]; besides: string | null },
): Promise<{ term: string; empty: boolean } | null> {
  const { rows } = await rowsOf<{ term: string; empty: boolean }>(
    tx,
    sql`
    with term as (select term, search_key(term) as key, place from unnest(${sql.param(terms)}::text[]) with ordinality as t (term, place))
    select term, key = '' as empty from term
    where key = '' or exists (select 1 from term other where other.key = term.key and other.place < term.place)
      or exists (select 1 from synonym s where s.keys @> array[term.key] and s.id is distinct from ${besides}::uuid)
    order by place limit 1`,
  );
  return rows[0] ?? null;
}

export async function insertSynonym(tx: Db, terms: readonly string[]): Promise<SynonymRow> {
  const { rows } = await rowsOf<SynonymRow>(
    tx,
    sql`insert into synonym (terms, keys, edited_by)
        values (${sql.param(terms)}::text[], ${keysOf(terms)}, ${JSON.stringify(currentEditor())}::jsonb)
        returning ${columns}`,
  );
  return rows[0]!;
}

export async function updateSynonym(tx: Db, id: string, terms: readonly string[]): Promise<SynonymRow> {
  const { rows } = await rowsOf<SynonymRow>(
    tx,
    sql`update synonym set version = version + 1, terms = ${sql.param(terms)}::text[], keys = ${keysOf(terms)},
          edited_at = business_now(), edited_by = ${JSON.stringify(currentEditor())}::jsonb
        where id = ${id}::uuid returning ${columns}`,
  );
  return rows[0]!;
}

export async function deleteSynonym(tx: Db, id: string): Promise<void> {
  await tx.execute(sql`delete from synonym where id = ${id}::uuid`);
}
