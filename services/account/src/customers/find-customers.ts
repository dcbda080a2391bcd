import { type Db, rowsOf } from '@souk/service-kit/database';
import { type SQL, sql } from 'drizzle-orm';

export const customerSorts = ['newest', 'name'] as const;
export type CustomerSort = (typeof customerSorts)[number];
export type Place = { city: string; region: string; country: string };

export type CustomerRow = {
  id: string;
  email: string;
  name: string;
  emailVerifiedAt: Date | null;
  disabledAt: Date | null;
  createdAt: Date;
  place: Place | null;
  /** Where a page that begins after this one stands. */
  cursor: string;
};

/**
 * Customers whose name or address contains every word of `q`, whatever its capitals and accents; a word of one or two
 * letters has to begin a word, since so few letters are in nearly everything. A page is cut before places are looked up.
 */
export async function findCustomers(
  db: Db,
  {
    q,
    sort,
    after,
    limit,
  }: { q?: string | undefined; sort: CustomerSort; after?: string | undefined; limit: number },
): Promise<CustomerRow[]> {
  const conditions = wordsOf(q).map((word) => sql`search_key like ${patternOf(word)}`);
  const position = positionOf(sort, after);
  if (position) conditions.push(ways[sort].beyond(position));
  const where = conditions.length > 0 ? sql`where ${sql.join(conditions, sql` and `)}` : sql``;
  const { order, place } = ways[sort];
  const { rows } = await rowsOf<CustomerRow & { at: string }>(
    db,
    sql`with page as materialized (
          select id, email, name, email_verified_at as "emailVerifiedAt", disabled_at as "disabledAt",
            created_at as "createdAt", ${place} as at
          from customer ${where} order by ${order} limit ${limit})
        select page.*, (select jsonb_build_object('city', city, 'region', region, 'country', country)
            from address where customer_id = page.id and is_default) as place
        from page order by ${sort === 'newest' ? sql`"createdAt" desc, id desc` : sql`at, id`}`,
  );
  return rows.map(({ at, ...row }) => ({
    ...row,
    createdAt: new Date(row.createdAt),
    cursor: Buffer.from(JSON.stringify([sort, at, row.id])).toString('base64url'),
  }));
}

type Position = { at: string; id: string };

const ways: Record<CustomerSort, { order: SQL; place: SQL; beyond: (position: Position) => SQL }> = {
  newest: {
    order: sql`created_at desc, id desc`,
    place: sql`created_at::text`,
    beyond: ({ at, id }) => sql`(created_at, id) < (${at}::timestamptz, ${id}::uuid)`,
  },
  name: {
    order: sql`search_key, id`,
    place: sql`search_key`,
    beyond: ({ at, id }) => sql`(search_key, id) > (${at}, ${id}::uuid)`,
  },
};

const WORDS_AT_MOST = 8;

function wordsOf(q: string | undefined): string[] {
  return (q ?? '')
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, WORDS_AT_MOST);
}

function patternOf(word: string): SQL {
  const literal = word.replace(/[\\%_]/g, '\\$&');
  const lead = [...word].length < 3 ? '% ' : '%';
  return sql`${lead} || search_fold(${literal}) || '%'`;
}

/** Nothing for a cursor of another sort, or for one that was never ours: the list then begins at its beginning. */
function positionOf(sort: CustomerSort, after: string | undefined): Position | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(after ?? '', 'base64url').toString());
    if (!Array.isArray(read)) return null;
    const [of, at, id] = read as unknown[];
    const sound =
      of === sort &&
      typeof at === 'string' &&
      typeof id === 'string' &&
      /^[\da-f-]{36}$/.test(id) &&
      (sort === 'name' || /^\d{4}-[\d :.+-]+$/.test(at));
    return sound ? { at, id } : null;
  } catch {
    return null;
  }
}
