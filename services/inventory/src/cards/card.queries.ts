import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { PLENTY } from '../stock/level.ts';
import type { Card, CardText, Standing } from './card.ts';

export const cardColumns = sql`card.variant_id as "variantId", card.product_id as "productId", card.handle, card.title,
  card.variant_title as "variantTitle", card.sku, card.stall, card.image, card.gone`;

/** Writes what a variant is called and looks like. `standings` go to the cards of variants whose record is new. */
export const saveCards = async (
  tx: Db,
  { cards, standings }: { cards: CardText[]; standings: Standing[] },
): Promise<void> => {
  const standing = new Map(standings.map((one) => [one.variantId, one]));
  const records = cards.map((card) => ({
    variant_id: card.variantId,
    product_id: card.productId,
    product_version: card.productVersion,
    handle: card.handle,
    title: card.title,
    variant_title: card.variantTitle,
    sku: card.sku,
    stall: card.stall,
    image: card.image,
    sort_key: card.sortKey,
    words: card.words,
    gone: card.gone,
    level: standing.get(card.variantId)?.level ?? 'in',
    scarcity: standing.get(card.variantId)?.scarcity ?? PLENTY,
  }));
  await tx.execute(sql`
    insert into stock_card select * from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as record(
      variant_id uuid, product_id uuid, product_version bigint, handle text, title text, variant_title text, sku text,
      stall text, image jsonb, sort_key text, words text, gone boolean, level text, scarcity integer)
    order by variant_id
    on conflict (variant_id) do update set
      product_id = excluded.product_id, product_version = excluded.product_version, handle = excluded.handle,
      title = excluded.title, variant_title = excluded.variant_title, sku = excluded.sku, stall = excluded.stall,
      image = excluded.image, sort_key = excluded.sort_key, words = excluded.words, gone = excluded.gone
    where stock_card.product_version < excluded.product_version`);
};

/** Marks variants that are no longer sold. What still lies on the shelf stays on the list. */
export const retireCards = async (
  tx: Db,
  gone: { variantId: string; productVersion: number }[],
): Promise<void> => {
  if (gone.length === 0) return;
  const records = gone.map(({ variantId, productVersion }) => ({
    variant_id: variantId,
    version: productVersion,
  }));
  await tx.execute(sql`
    update stock_card set gone = true, product_version = retired.version
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as retired(variant_id uuid, version bigint)
    where stock_card.variant_id = retired.variant_id and product_version < retired.version and not gone`);
};

/** Writes where items stand now, where that is news. Whoever writes one has the item's stock row locked. */
export const saveStandings = async (tx: Db, standings: Standing[]): Promise<void> => {
  if (standings.length === 0) return;
  const records = standings.map(({ variantId, ...standing }) => ({ variant_id: variantId, ...standing }));
  await tx.execute(sql`
    update stock_card set level = next.level, scarcity = next.scarcity
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as next(variant_id uuid, level text, scarcity integer)
    where stock_card.variant_id = next.variant_id
      and (stock_card.level, stock_card.scarcity) is distinct from (next.level, next.scarcity)`);
};

export const findCards = async (db: Db, variantIds: string[]): Promise<Card[]> => {
  if (variantIds.length === 0) return [];
  const { rows } = await rowsOf<Card>(
    db,
    sql`select ${cardColumns} from stock_card as card where variant_id = any(${sql.param(variantIds)}::uuid[])`,
  );
  return rows;
};
