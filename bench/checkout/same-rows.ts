import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Hall } from '../hall-under-load.ts';
import type { Row } from '../report.ts';
import { inALoop, SECONDS } from './in-a-loop.ts';

const CLIENTS = 16;
const DATABASES = ['cart', 'order', 'payment', 'inventory', 'gateway'];
const uuid = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
/** As Stripe names things: `pi_3Qz…`, with a secret behind it now and then. */
const stripeId = /\b(?:pi|evt|ch|re|req|we|txn)_[A-Za-z0-9]{8,}/g;

/** What triggers write of themselves, here as in the shop. */
const BY_TRIGGERS = ['document', 'document_counter', 'sale_line', 'sale_waiting'];

type Table = { name: string; columns: string[]; rows: string[] };
type Sample = { database: string; statement: string; text: string };

/**
 * The limit: what an order leaves in each database, written by one hand-made statement a database, with one commit
 * each, and the stock updated. The rows are those of a real order of this run under new names.
 */
export const writeSameRows = async (hall: Hall, number: string): Promise<Row[]> => {
  const [order] = await hall.databases.in('order')<Record<string, string>>(
    `select o.id, o.checkout_id, o.quote_id, o.cart_id, o.email, l.variant_id, l.product_id from placed_order o
     join order_line l on l.order_id = o.id where o.number = $1`,
    [number],
  );
  if (!order) throw new Error(`there is no order ${number}`);
  const { variant_id: variantId = '', product_id: productId = '', ...own } = order;
  const [attempt] = await hall.databases.in('order')<{ intent_id: string; stripe: string | null }>(
    'select intent_id, client_secret as stripe from payment_attempt where checkout_id = $1',
    [own.checkout_id],
  );
  const names = [number, ...Object.values(own), attempt?.intent_id ?? ''];
  const stripe = attempt?.stripe?.match(stripeId)?.[0];
  const samples: Sample[] = [];
  for (const database of DATABASES)
    samples.push(await sampleOf(hall, database, [...names, ...(stripe ? [stripe] : [])], variantId));

  const stays = new Set([variantId, productId]);
  const pools = new Map(
    samples.map(({ database }) => [
      database,
      new pg.Pool({ connectionString: hall.postgres.url(database), max: CLIENTS }),
    ]),
  );
  try {
    let written = 0;
    const write = async (): Promise<void> => {
      const rename = renamer(stays, { from: number, nth: ++written });
      for (const { database, statement, text } of samples)
        await pools.get(database)!.query({ name: 'same-rows', text: statement, values: [rename(text)] });
    };
    await inALoop({ clients: CLIENTS, seconds: SECONDS / 4 }, write);
    const { perSecond } = await inALoop({ clients: CLIENTS, seconds: SECONDS / 2 }, write);
    const rows = samples.flatMap(({ text }) => Object.values(JSON.parse(text) as object).flat()).length;
    return [
      {
        what: `the same ${rows} rows in ${samples.length} databases by hand-made SQL, ${CLIENTS} clients`,
        value: `${perSecond.toFixed(0)} orders/s`,
        ratio: 'the limit',
      },
    ];
  } finally {
    await Promise.all([...pools.values()].map((pool) => pool.end()));
  }
};

/** Gives every name of an order a new one, the same one everywhere. */
const renamer = (stays: ReadonlySet<string>, { from, nth }: { from: string; nth: number }) => {
  const known = new Map<string, string>();
  const renamed = (name: string, make: () => string): string => {
    // What is there from the beginning, such as the hall where stock lies, has a name that begins with zeros.
    if (stays.has(name) || name.startsWith('00000000-')) return name;
    const next = known.get(name) ?? make();
    known.set(name, next);
    return next;
  };
  return (text: string): string =>
    text
      .replaceAll(`"${from}"`, `"B-${nth}"`)
      .replace(uuid, (name) => renamed(name, randomUUID))
      .replace(stripeId, (name) =>
        renamed(name, () => `${name.slice(0, name.indexOf('_') + 1)}${randomBytes(12).toString('hex')}`),
      );
};

/** Every row of one database that names the order, and the statement that writes such rows. */
const sampleOf = async (
  hall: Hall,
  database: string,
  names: readonly string[],
  variantId: string,
): Promise<Sample> => {
  const ask = hall.databases.in(database);
  const tables = await ask<Omit<Table, 'rows'>>(
    `select c.relname as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and a.attidentity = '' and a.attgenerated = '' and c.relname <> all ($1)
     group by c.relname`,
    [BY_TRIGGERS],
  );
  const found: Table[] = [];
  for (const { name, columns } of tables) {
    const rows = await ask<{ row: string }>(
      `select to_jsonb(t)::text as row from ${name} t where exists (select from unnest($1::text[]) as known where known <> '' and strpos(t::text, known) > 0)`,
      [names],
    );
    if (rows.length > 0 && rows.length < 50) found.push({ name, columns, rows: rows.map(({ row }) => row) });
  }
  const inserts = found.map(
    ({ name, columns }, n) =>
      `t${n} as (insert into ${name} (${columns.join(', ')}) overriding system value
        select ${columns.join(', ')} from jsonb_populate_recordset(null::${name}, $1::jsonb -> '${name}'))`,
  );
  const sold =
    database === 'inventory'
      ? `, sold as (update stock_item set on_hand = on_hand - 1, version = version + 1 where variant_id = '${variantId}')`
      : '';
  return {
    database,
    statement: `with ${inserts.join(',\n')}${sold} select 1`,
    text: `{${found.map(({ name, rows }) => `"${name}": [${rows.join(',')}]`).join(',')}}`,
  };
};
