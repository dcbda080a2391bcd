import { nameOf } from '@souk/service-kit/audit';
import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { RestockCommand } from '../desk/command.ts';
import type { Restock } from './restock.ts';

/** Restocks that happened already, by their keys. */
export const findRestocks = async (db: Db, keys: string[]): Promise<Restock[]> => {
  if (keys.length === 0) return [];
  const { rows } = await rowsOf<Restock>(
    db,
    sql`select key, reference, request_hash as "requestHash", lines, note from restock
        where key = any(${sql.param(keys)}::text[])`,
  );
  return rows;
};

/** Keeps what came back, so that the same key is told apart from another. */
export const insertRestock = async (tx: Db, restock: RestockCommand): Promise<void> => {
  await tx.execute(sql`
    insert into restock (key, reference, request_hash, lines, note, actor)
    values (${restock.key}, ${restock.reference}, ${restock.requestHash}, ${JSON.stringify(restock.lines)}::jsonb,
      ${restock.note}, ${JSON.stringify(nameOf(restock.actor))}::jsonb)`);
};
