import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';

/** Remembers a picture that stands at nothing yet. One that is waiting already waits anew. */
export async function rememberUpload(
  db: Db,
  { file, files }: { file: string; files: string[] },
): Promise<void> {
  await db.execute(sql`
    insert into uploaded_picture (file, files) values (${file}, ${sql.param(files)}::text[])
    on conflict (file) do update set uploaded_at = excluded.uploaded_at, files = excluded.files`);
}

/** Whether a picture is remembered as one that stands at nothing. A row that is being swept is waited for. */
export async function renewUpload(db: Db, file: string): Promise<boolean> {
  const { rows } = await rowsOf(
    db,
    sql`update uploaded_picture set uploaded_at = business_now() where file = ${file} returning file`,
  );
  return rows.length > 0;
}

/** These are taken by a product, if the transaction commits. A sweep that holds one is waited for, and then it is gone. */
export async function takeUploads(tx: Db, files: string[]): Promise<void> {
  await tx.execute(sql`delete from uploaded_picture where file = any (${sql.param(files)}::text[])`);
}

export type Upload = { file: string; files: string[]; taken: boolean };

/** The oldest that nobody has taken for this many days; other sweeps pass over them. */
export async function lockOldUploads(
  tx: Db,
  { days, limit }: { days: number; limit: number },
): Promise<Upload[]> {
  const { rows } = await rowsOf<Upload>(
    tx,
    sql`select file, files, exists (select from media m where m.file = u.file) as taken
        from uploaded_picture u where uploaded_at < business_now() - make_interval(days => ${days})
        order by uploaded_at limit ${limit} for update skip locked`,
  );
  return rows;
}
