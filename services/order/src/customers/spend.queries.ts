import type { Pool } from '@souk/service-kit/runner';

/** What was paid and not given back, by currency: the orders' ledger, summed. */
export type Spent = { currency: string; amountMinor: number };

const spentOf = (whose: string): string => `coalesce((
  select jsonb_agg(jsonb_build_object('currency', currency, 'amountMinor', amount) order by currency) from (
    select p.currency, sum(l.amount_minor)::bigint as amount
    from placed_order p join order_ledger l on l.order_id = p.id where ${whose} group by p.currency) by_currency), '[]')`;

export type CustomerSpend = {
  customerId: string;
  orders: number;
  spent: Spent[];
  lastOrderAt: string | null;
};

/** One row for each id that was asked for, also for those who never bought. */
export const spendOfCustomers = async (pool: Pool, customerIds: string[]): Promise<CustomerSpend[]> => {
  const { rows } = await pool.query<Omit<CustomerSpend, 'lastOrderAt'> & { lastOrderAt: Date | null }>(
    `select asked.id as "customerId", count(o.id)::int as orders, max(o.placed_at) as "lastOrderAt",
       ${spentOf('p.customer_id = asked.id')} as spent
     from unnest($1::uuid[]) asked(id) left join placed_order o on o.customer_id = asked.id group by asked.id`,
    [customerIds],
  );
  return rows.map((row) => ({ ...row, lastOrderAt: row.lastOrderAt?.toISOString() ?? null }));
};

export type GuestBuyer = {
  email: string;
  name: string;
  orders: number;
  spent: Spent[];
  lastOrderAt: string;
  place: { city: string; region: string; country: string };
  cursor: string;
};

type GuestRow = Omit<GuestBuyer, 'lastOrderAt' | 'cursor'> & { id: string; at: string; lastOrderAt: Date };

/**
 * People who bought without an account, each once, whoever bought last first. An address that was shown to be a
 * customer's has its orders in that account and is not among them.
 */
export const guestBuyers = async (
  pool: Pool,
  { like, after, limit }: { like: string | null; after: { at: string; id: string } | null; limit: number },
): Promise<GuestBuyer[]> => {
  const values: unknown[] = [limit];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [
    'o.customer_id is null',
    // Of people who left nothing is known.
    `o.email <> ''`,
    // The newest of an address stands for it: found by its index, so that a page stops as soon as it is full.
    `not exists (select from placed_order n where n.customer_id is null and lower(n.email) = lower(o.email)
       and (n.placed_at, n.id) > (o.placed_at, o.id))`,
    ...(like ? [`o.search like ${bind(like)}`] : []),
    ...(after ? [`(o.placed_at, o.id) < (${bind(after.at)}::timestamptz, ${bind(after.id)}::uuid)`] : []),
  ];
  const { rows } = await pool.query<GuestRow>(
    `with page as materialized (
       select o.id, o.email, coalesce(o.contact_name, o.address ->> 'name') as name, o.placed_at, o.address
       from placed_order o where ${conditions.join(' and ')} order by o.placed_at desc, o.id desc limit $1)
     select id, email, name, placed_at as "lastOrderAt", placed_at::text as at,
       jsonb_build_object('city', address ->> 'city', 'region', address ->> 'region', 'country', address ->> 'country') as place,
       (select count(*)::int from placed_order p where p.customer_id is null and lower(p.email) = lower(page.email)) as orders,
       ${spentOf('p.customer_id is null and lower(p.email) = lower(page.email)')} as spent
     from page order by placed_at desc, id desc`,
    values,
  );
  return rows.map(({ id, at, lastOrderAt, ...row }) => ({
    ...row,
    lastOrderAt: lastOrderAt.toISOString(),
    cursor: Buffer.from(`${at}|${id}`).toString('base64url'),
  }));
};
