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
const joinItem = sql`join stock_item item on item.variant_id = card.variant_id and item.location_id = ${HALL}`;

/** So many are looked at one after the other before the words lead the search. */
const WALK = 1_000;

/**
 * One page of the merchant's stock. What is no longer sold is listed while units of it are left. Words that are in many
 * names are found soon by walking along the order; others by the words' own index, and then put in order. Which is
 * which nobody can tell beforehand ("walnut" is in one name of seven, and in none of the first eighty thousand), so the
 * walk is short, and the words lead where it was not enough.
 */
export const listStock = async (
  db: Db,
  query: StockQuery,
): Promise<{ items: ListedItem[]; nextCursor: string | null }> => {
  const words = wordsOf(query.q);
  const first = await readPage(db, query, words.length > 0 ? walkAlong(query, words) : inOrder(query));
  const enough = words.length === 0 || first.length > query.limit;
  const rows = enough ? first : await readPage(db, query, ledByWords(query, words));
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > query.limit && last ? placeOf(last, query.sort) : null };
};

const orderOf = ({ sort }: StockQuery): SQL =>
  sort === 'name' ? sql`card.sort_key` : sql`card.scarcity, card.sort_key`;

/** The page is cut before the counts are looked up: for its own lines, not for all that match. */
const readPage = async (db: Db, query: StockQuery, page: SQL): Promise<Row[]> =>
  (
    await rowsOf<Row>(
      db,
      sql`with page as materialized (${page} limit ${query.limit + 1})
          select ${columns} from page join stock_card card using (variant_id) ${joinItem} order by ${orderOf(query)}`,
    )
  ).rows;

const inOrder = (query: StockQuery): SQL =>
  sql`select card.variant_id from stock_card card where ${sql.join(conditionsOf(query), sql` and `)} order by ${orderOf(query)}`;

const walkAlong = (query: StockQuery, words: SQL[]): SQL =>
  sql`select variant_id from (
        select card.variant_id, card.words, card.sort_key, card.scarcity from stock_card card
        where ${sql.join(conditionsOf(query), sql` and `)} order by ${orderOf(query)} limit ${WALK}) as card
      where ${sql.join(words, sql` and `)} order by ${orderOf(query)}`;

const ledByWords = (query: StockQuery, words: SQL[]): SQL =>
  sql`select variant_id from (
        select card.variant_id, card.sort_key, card.scarcity from stock_card card
        where ${sql.join([...words, ...conditionsOf(query)], sql` and `)} offset 0) as card
      order by ${orderOf(query)}`;

const placeOf = (row: Row, sort: StockQuery['sort']): string =>
  encodeCursor(sort === 'name' ? ['name', row.sortKey] : ['fewest', row.scarcity, row.sortKey]);

/** Words anywhere in a name or SKU; of one or two letters only at a word's beginning: so few are in nearly everything. */
const wordsOf = (q: string | undefined): SQL[] =>
  (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => {
      const literal = word.replace(/[\\%_]/g, '\\$&');
      return sql`card.words like ${[...word].length < 3 ? `% ${literal}%` : `%${literal}%`}`;
    });

const conditionsOf = ({ level, sort, after }: StockQuery): SQL[] => {
  const conditions = [
    level
      ? sql`card.level = ${level} and not card.gone`
      : // Asked of the few that are gone. As `exists` it would be answered for all stock at once, before the first line.
        sql`(not card.gone or (select item.on_hand <> 0 or item.reserved <> 0 from stock_item item
          where item.variant_id = card.variant_id and item.location_id = ${HALL}))`,
  ];
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
      sql`select ${columns} from stock_card card ${joinItem} where card.variant_id = any(${sql.param(variantIds)}::uuid[])`,
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
