import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { currentEditor, type Editor } from '../products/editor.ts';
import type { Image } from '../products/product.shapes.ts';
import type { Block } from './front-page.shapes.ts';

export type FrontPageRow = { version: number; blocks: Block[]; editedAt: string; editedBy: Editor };
/** A product the page names, as the desk shows it: published or not. */
export type NamedProduct = { id: string; handle: string; title: string; status: string; image: Image };

const columns = sql`version, blocks, edited_at as "editedAt", edited_by as "editedBy"`;

export async function readFrontPage(db: Db): Promise<FrontPageRow> {
  const { rows } = await rowsOf<FrontPageRow>(db, sql`select ${columns} from front_page`);
  return rows[0]!;
}

/** The same, keeping others from changing it until the transaction ends. */
export async function lockFrontPage(tx: Db): Promise<FrontPageRow> {
  const { rows } = await rowsOf<FrontPageRow>(tx, sql`select ${columns} from front_page for update`);
  return rows[0]!;
}

export async function updateFrontPage(tx: Db, blocks: readonly Block[]): Promise<FrontPageRow> {
  const { rows } = await rowsOf<FrontPageRow>(
    tx,
    sql`update front_page set version = version + 1, blocks = ${JSON.stringify(blocks)}::jsonb,
          edited_at = business_now(), edited_by = ${JSON.stringify(currentEditor())}::jsonb
        returning ${columns}`,
  );
  return rows[0]!;
}

export async function readNamedProducts(db: Db, ids: readonly string[]): Promise<NamedProduct[]> {
  if (ids.length === 0) return [];
  const { rows } = await rowsOf<NamedProduct>(
    db,
    sql`select id, handle, title, status, card_image as image from product
        where id = any (${sql.param(ids)}::uuid[]) order by id`,
  );
  return rows;
}

/** Of these stalls, those that there are. */
export async function readStallHandles(db: Db, handles: readonly string[]): Promise<string[]> {
  if (handles.length === 0) return [];
  const { rows } = await rowsOf<{ handle: string }>(
    db,
    sql`select handle from category where parent_id is null and handle = any (${sql.param(handles)}::text[])`,
  );
  return rows.map(({ handle }) => handle);
}
