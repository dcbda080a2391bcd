import { type Db, rowsOf } from '@souk/service-kit/database';
import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { cardColumns } from '../cards/card.queries.ts';
import type { Card } from '../cards/card.ts';
import { HALL } from '../desk/desk.queries.ts';
import type { StockRow } from '../desk/desk.ts';
import type { Level } from '../stock/level.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

/** By name, or by what is free, fewest first; where there is plenty, by name. */
export const orders = ['name', 'fewest'] as const;

export type StockQuery = {
  readonly q?: string | undefined;
  readonly level?: Level | undefined;
  readonly sort: (typeof orders)[number];
  readonly after?: string | undefined;
  readonly limit: number;
};

export type ListedItem = Card & StockRow & { readonly level: Level };
type Row = ListedItem & { readonly sortKey: string; readonly scarcity: number };

const places = {
  name: z.tuple([z.literal('name'), z.string()]),
  fewest: z.tuple([z.literal('fewest'), z.int(), z.string()]),
};
const columns = sql`${cardColumns}, card.level, card.sort_key as "sortKey", card.scarcity, item.tracked, item.on_hand as "onHand",
  item.reserved, item.backorder_limit as "backorderLimit", item.shortage, item.back_on::text as "backOn", item.version,
  item.low_at as "lowAt", item.alert, item.told`;
const from = sql`from stock_card card join stock_item item on item.variant_id = card.variant_id and item.location_id = ${HALL}`;

/** One page of the merchant's stock. What is no longer sold is listed while units of it are left. */
export const listStock = async (
  db: Db,
  query: StockQuery,
): Promise<{ items: ListedItem[]; nextCursor: string | null }> => {
  const { rows } = await rowsOf<Row>(
    db,
    sql`select ${columns} ${from} where ${sql.join(conditionsOf(query), sql` and `)}
        order by ${query.sort === 'name' ? sql`card.sort_key` : sql`card.scarcity, card.sort_key`} limit ${query.limit + 1}`,
  );
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > query.limit && last ? placeOf(last, query.sort) : null };
};

const placeOf = (row: Row, sort: StockQuery['sort']): string =>
  encodeCursor(sort === 'name' ? ['name', row.sortKey] : ['fewest', row.scarcity, row.sortKey]);

const conditionsOf = ({ q, level, sort, after }: StockQuery): SQL[] => {
  const conditions = [
    level
      ? sql`card.level = ${level} and not card.gone`
      : sql`(not card.gone or item.on_hand <> 0 or item.reserved <> 0)`,
  ];
  for (const word of (q ?? '').toLowerCase().split(/\s+/).slice(0, 8))
    if (word !== '') conditions.push(sql`card.words like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`);
  if (sort === 'name') {
    const place = decodeCursor(after, places.name);
    if (place) conditions.push(sql`card.sort_key > ${place[1]}`);
  } else {
    const place = decodeCursor(after, places.fewest);
    if (place) conditions.push(sql`(card.scarcity, card.sort_key) > (${place[1]}::integer, ${place[2]})`);
  }
  return conditions;
};

export const findListed = async (db: Db, variantIds: string[]): Promise<ListedItem[]> =>
  (
    await rowsOf<Row>(
      db,
      sql`select ${columns} ${from} where card.variant_id = any(${sql.param(variantIds)}::uuid[])`,
    )
  ).rows;

/** How many items of each level are on the list. */
export const countLevels = async (db: Db): Promise<Record<Level, number>> => {
  const { rows } = await rowsOf<{ level: Level; count: number }>(
    db,
    sql`select level, count(*)::integer as count from stock_card where not gone group by level`,
  );
  const none = { in: 0, low: 0, out: 0, short: 0, uncounted: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ level, count }) => [level, count])) };
};
