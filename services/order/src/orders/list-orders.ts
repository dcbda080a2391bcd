import { type Currency, homeCurrency } from '@souk/service-kit/markets';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import type { OrderSummary } from './order-view.ts';

export type OrderFilter = {
  q?: string;
  status?: string;
  fulfilment?: string;
  refunded?: 'none' | 'some' | 'partly' | 'fully';
  placedFrom?: string;
  placedTo?: string;
  /** The only money orders are shown in. */
  currency?: Currency;
  /** In that money, like the next; in the shop's own where none is named: an order in other money is neither above nor below it. */
  minTotalMinor?: number;
  maxTotalMinor?: number;
  method?: string;
  customerId?: string;
};
export const orderSorts = ['newest', 'oldest', 'total'] as const;
export type OrderSort = (typeof orderSorts)[number];
export type Page = { items: OrderSummary[]; nextCursor: string | null };

type Row = Omit<OrderSummary, 'placedAt'> & { placedAt: Date; cursor: string };

const summary = `o.id, o.number, o.status, o.fulfilment, o.placed_at as "placedAt", o.email, o.contact_name as "contactName",
  o.customer_id as "customerId", o.currency, o.total_minor as "totalMinor", o.refunded_minor as "refundedMinor",
  o.payment_method as "paymentMethod", o.payment_label as "paymentLabel", o.address ->> 'city' as city, o.address ->> 'region' as region,
  (select sum(l.quantity)::int from order_line l where l.order_id = o.id) as "itemCount",
  (select jsonb_agg(jsonb_build_object('title', l.title, 'variantTitle', l.variant_title, 'image', l.image, 'stall', l.stall,
     'quantity', l.quantity) order by l.position) from order_line l where l.order_id = o.id) as lines`;

type Way = {
  by: readonly { column: string; cast: string; shape: RegExp }[];
  after: '<' | '>';
  direction: 'asc' | 'desc';
};

const placed = { column: 'o.placed_at', cast: 'timestamptz', shape: /^\d{4}-[\d :.+-]+$/ };

/** How each sort orders, and what a cursor of it looks like. Totals of different money are never laid side by side. */
const ways: Record<OrderSort, Way> = {
  newest: { by: [placed], after: '<', direction: 'desc' },
  oldest: { by: [placed], after: '>', direction: 'asc' },
  total: {
    by: [
      { column: 'o.currency', cast: 'text', shape: /^[A-Z]{3}$/ },
      { column: 'o.total_minor', cast: 'bigint', shape: /^\d{1,18}$/ },
    ],
    after: '<',
    direction: 'desc',
  },
};

/**
 * A page of orders. Each filter adds its own condition, so that PostgreSQL plans for the question that is asked and
 * finds the index for it; one statement for all of them would be planned for none.
 */
export const listOrders = async (
  runner: Runner,
  {
    sort = 'newest',
    after,
    limit,
    ...filter
  }: OrderFilter & { sort?: OrderSort; after?: string; limit: number },
): Promise<Page> => {
  const values: unknown[] = [];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { by, after: beyond, direction } = ways[sort];
  const conditions = conditionsOf(filter, bind);
  const position = positionOf(sort, after);
  const columns = [...by.map(({ column }) => column), 'o.id'];
  if (position) {
    const places = by.map(({ cast }, at) => `${bind(position.at[at])}::${cast}`);
    conditions.push(`(${columns}) ${beyond} (${[...places, `${bind(position.id)}::uuid`]})`);
  }
  const order = columns.map((column) => `${column} ${direction}`).join(', ');
  // The page is cut before the lines are gathered: for 20 orders, not for all that match.
  const page = `select o.id from placed_order o ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
    order by ${order} limit ${bind(limit + 1)}`;
  const { rows } = await runner.query<Row>(
    `with page as materialized (${page})
     select ${summary}, concat_ws('|', ${columns}) as cursor from page join placed_order o on o.id = page.id
     order by ${order}`,
    values,
  );
  return pageOf(rows, sort, limit);
};

const conditionsOf = (filter: OrderFilter, bind: (value: unknown) => string): string[] => {
  const conditions: string[] = [];
  const like = likeOf(filter.q);
  if (like) conditions.push(`o.search like ${bind(like)}`);
  if (filter.status) conditions.push(`o.status = ${bind(filter.status)}`);
  if (filter.fulfilment) conditions.push(`o.fulfilment = ${bind(filter.fulfilment)}`);
  if (filter.method) conditions.push(`o.payment_method = ${bind(filter.method)}`);
  if (filter.customerId) conditions.push(`o.customer_id = ${bind(filter.customerId)}`);
  if (filter.placedFrom) conditions.push(`o.placed_at >= ${bind(filter.placedFrom)}::timestamptz`);
  if (filter.placedTo) conditions.push(`o.placed_at < ${bind(filter.placedTo)}::timestamptz`);
  const bounded = filter.minTotalMinor !== undefined || filter.maxTotalMinor !== undefined;
  const currency = filter.currency ?? (bounded ? homeCurrency : null);
  if (currency) conditions.push(`o.currency = ${bind(currency)}`);
  if (filter.minTotalMinor !== undefined) conditions.push(`o.total_minor >= ${bind(filter.minTotalMinor)}`);
  if (filter.maxTotalMinor !== undefined) conditions.push(`o.total_minor <= ${bind(filter.maxTotalMinor)}`);
  if (filter.refunded === 'none') conditions.push('o.refunded_minor = 0');
  if (filter.refunded === 'some') conditions.push('o.refunded_minor > 0');
  if (filter.refunded === 'partly')
    conditions.push('o.refunded_minor > 0 and o.refunded_minor < o.total_minor');
  if (filter.refunded === 'fully')
    conditions.push('o.refunded_minor > 0 and o.refunded_minor = o.total_minor');
  return conditions;
};

/** A pattern that finds words anywhere in what is searched; null without words. */
export const likeOf = (words: string | undefined): string | null =>
  words ? `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%` : null;

/** A page cut after `limit`, with where the next begins; expects one row more than asked for when there is a next. */
const pageOf = (rows: Row[], sort: OrderSort, limit: number): Page => {
  const items = rows.slice(0, limit);
  return {
    items: items.map(({ cursor: _cursor, placedAt, ...item }) => ({
      ...item,
      placedAt: placedAt.toISOString(),
    })),
    nextCursor:
      rows.length > limit ? Buffer.from(`${sort}|${items.at(-1)?.cursor ?? ''}`).toString('base64url') : null,
  };
};

/** Where a cursor stands: the place and id of the last order seen. Nothing for a cursor of another sort or of none. */
const positionOf = (sort: OrderSort, after: string | undefined): { at: string[]; id: string } | null => {
  const [of, ...parts] = Buffer.from(after ?? '', 'base64url')
    .toString()
    .split('|');
  const { by } = ways[sort];
  const [at, id] = [parts.slice(0, -1), parts.at(-1) ?? ''];
  const sound =
    of === sort &&
    at.length === by.length &&
    by.every(({ shape }, place) => shape.test(at[place]!)) &&
    /^[\da-f-]{36}$/.test(id);
  return sound ? { at, id } : null;
};

/** Why nothing could ever be found; null where something could. Pure. */
export const objectionTo = ({ minTotalMinor, maxTotalMinor }: OrderFilter): Refusal | null => {
  if (minTotalMinor === undefined || maxTotalMinor === undefined || minTotalMinor <= maxTotalMinor)
    return null;
  const message = 'No total is that much and at most that little. Enter the lower one first.';
  return refuse('VALIDATION', message, { errors: [{ path: 'maxTotalMinor', message }] });
};
