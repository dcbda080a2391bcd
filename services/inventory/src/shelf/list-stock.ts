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
type Row = ListedItem & {
  readonly sortKey: string;
  readonly scarcity: number;
  /** How many the words found, where they were counted. */
  readonly found: number;
};

const places = {
  name: z.tuple([z.literal('name'), z.string()]),
  fewest: z.tuple([z.literal('fewest'), z.int(), z.string()]),
};
const columns = sql`${cardColumns}, card.level, card.sort_key as "sortKey", card.scarcity, item.tracked, item.on_hand as "onHand",
  item.reserved, item.backorder_limit as "backorderLimit", item.shortage, item.back_on::text as "backOn", item.version,
  item.low_at as "lowAt", item.alert, item.told`;
const joinItem = sql`join stock_item item on item.variant_id = card.variant_id and item.location_id = ${HALL}`;

/** Where words find no more than these, all of them are put in order. */
const FEW = 2_000;

/** So many are looked at one after the other before everything the words find is put in order. */
const WALK = 1_000;

/**
 * One page of the merchant's stock. What is no longer sold is listed while units of it are left. Words lead to the few
 * names they are in. Where they are in many, those are found soon by walking along the order, from the first name that
 * can hold them all. Where that was not enough ("walnut" begins one name of seven, and one of the first is "Ash and
 * walnut"), everything the words find is put in order.
 */
export const listStock = async (
  db: Db,
  query: StockQuery,
): Promise<{ items: ListedItem[]; nextCursor: string | null }> => {
  const rows = await findRows(db, query);
  const items = rows.slice(0, query.limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > query.limit && last ? placeOf(last, query.sort) : null };
};

/** One row more than the page has, where there is one. */
const findRows = async (db: Db, query: StockQuery): Promise<Row[]> => {
  const words = wordsOf(query.q);
  if (words.length === 0) return readPage(db, query, inOrder(query));
  const led = await readPage(db, query, fewOf(query, words));
  if (led.length === 0 || led[0]!.found <= FEW) return led;
  const walked = await readPage(db, query, walkAlong(query, words));
  return walked.length > query.limit ? walked : readPage(db, query, ledByWords(query, words));
};

const orderOf = ({ sort }: StockQuery): SQL =>
  sort === 'name' ? sql`card.sort_key` : sql`card.scarcity, card.sort_key`;

/** The page is cut before the counts are looked up: for its own lines, not for all that match. */
const readPage = async (db: Db, query: StockQuery, page: SQL): Promise<Row[]> =>
  (
    await rowsOf<Row>(
      db,
      sql`with page as materialized (${page} limit ${query.limit + 1})
          select ${columns}, page.found from page join stock_card card using (variant_id) ${joinItem} order by ${orderOf(query)}`,
    )
  ).rows;

const inOrder = (query: StockQuery): SQL =>
  sql`select card.variant_id, 0 as found from stock_card card
      where ${sql.join(conditionsOf(query), sql` and `)} order by ${orderOf(query)}`;

/** What the words find, read no further than needed to see that it is much. Their own index leads, whatever is expected of them. */
const fewOf = (query: StockQuery, words: Word[]): SQL =>
  sql`select variant_id, found from (
        with hit as materialized (
          select card.variant_id, card.sort_key, card.scarcity from stock_card card
          where ${sql.join([...words.map(isIn), ...conditionsOf(query)], sql` and `)}),
        few as materialized (select * from hit limit ${FEW + 1})
        select few.*, (select count(*)::integer from few) as found from few) as card
      order by ${orderOf(query)}`;

const walkAlong = (query: StockQuery, words: Word[]): SQL => {
  const conditions = [...conditionsOf(query), ...(query.sort === 'name' ? words.flatMap(notBefore) : [])];
  return sql`select variant_id, 0 as found from (
        select card.variant_id, card.words, card.sort_key, card.scarcity from stock_card card
        where ${sql.join(conditions, sql` and `)} order by ${orderOf(query)} limit ${WALK}) as card
      where ${sql.join(words.map(isIn), sql` and `)} order by ${orderOf(query)}`;
};

const ledByWords = (query: StockQuery, words: Word[]): SQL =>
  sql`select variant_id, 0 as found from (
        select card.variant_id, card.sort_key, card.scarcity from stock_card card
        where ${sql.join([...words.map(isIn), ...conditionsOf(query)], sql` and `)} offset 0) as card
      order by ${orderOf(query)}`;

const placeOf = (row: Row, sort: StockQuery['sort']): string =>
  encodeCursor(sort === 'name' ? ['name', row.sortKey] : ['fewest', row.scarcity, row.sortKey]);

/** A word of a question, as patterns of what holds it. */
type Word = { readonly inWords: string; readonly inStretch: string | null };

/** Words anywhere in a name or SKU; of one or two letters only at a word's beginning: so few are in nearly everything. */
const wordsOf = (q: string | undefined): Word[] =>
  (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => {
      const literal = word.replace(/[\\%_]/g, '\\$&');
      const short = [...word].length < 3;
      return {
        inWords: `%${short ? ' ' : ''}${literal}%`,
        inStretch: /[0-9]/.test(word) ? null : `${short ? '' : '%'}${literal}%`,
      };
    });

const isIn = ({ inWords }: Word): SQL => sql`card.words like ${inWords}`;

/** No name before this one holds the word (see `stock_stretch`). Nothing is known of words with figures. */
const notBefore = ({ inStretch }: Word): SQL[] =>
  inStretch === null
    ? []
    : [sql`card.sort_key >= (select min(first_sort_key) from stock_stretch where stretch like ${inStretch})`];

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
