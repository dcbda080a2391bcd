import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { Snapshot } from './snapshot.queries.ts';

export type NewChange = {
  seq: number;
  productId: string;
  handle: string;
  title: string;
  kind: 'created' | 'changed';
  before: Snapshot | null;
  afterHash: string;
  counted: string[];
};

/** Adds products to a change set, with how many units of each were sold before. A product applied again keeps its first image. */
export async function insertChanges(tx: Db, importId: string, changes: NewChange[]): Promise<void> {
  await tx.execute(sql`
    insert into import_change as c (import_id, seq, product_id, handle, title, kind, before, after_hash, counted, sold_before)
    select ${importId}, seq, "productId", handle, title, kind, before, "afterHash", counted,
      coalesce((select sum(units) from units_sold s where s.product_id = "productId"), 0)
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as row (seq integer, "productId" uuid, handle text,
      title text, kind text, before jsonb, "afterHash" text, counted uuid[])
    on conflict (import_id, seq) do update set after_hash = excluded.after_hash`);
}

export type OpenChange = Omit<NewChange, 'afterHash'> & { afterHash: string; soldSince: number };

/** The next products of a change set that are neither undone nor kept yet. */
export async function readOpenChanges(db: Db, importId: string, limit: number): Promise<OpenChange[]> {
  const { rows } = await rowsOf<OpenChange>(
    db,
    sql`select seq, product_id as "productId", handle, title, kind, before, after_hash as "afterHash", counted,
          coalesce((select sum(units) from units_sold s where s.product_id = c.product_id), 0)::integer - sold_before
            as "soldSince"
        from import_change c where import_id = ${importId} and state = 'applied' order by seq limit ${limit}`,
  );
  return rows;
}

export type Settled = { seq: number; state: 'undone' | 'kept'; sold: number; editedBy: object | null };

export async function settleChanges(tx: Db, importId: string, settled: Settled[]): Promise<void> {
  await tx.execute(sql`
    update import_change c set state = row.state, sold = row.sold, edited_by = row."editedBy"
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb) as row (seq integer, state text, sold integer,
      "editedBy" jsonb)
    where c.import_id = ${importId} and c.seq = row.seq`);
}
