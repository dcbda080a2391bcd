import { type Db, rowsOf } from '@souk/service-kit/database';
import { markets } from '@souk/service-kit/markets';
import { type SQL, sql } from 'drizzle-orm';
import { offerText } from '../promotion-text.ts';
import type { DeskPromotion, PromotionBody } from './desk.shapes.ts';

export type State = DeskPromotion['state'];
type Row = Omit<DeskPromotion, 'gives' | 'startsAt' | 'endsAt'> & {
  startsAt: Date | null;
  endsAt: Date | null;
};

// The time is asked for once, not for every promotion.
const now = sql`(select business_now())`;
const stateSql = sql`case when p.ends_at <= ${now} then 'ended' when p.draft then 'draft'
  when p.starts_at > ${now} then 'planned' else 'running' end`;
const columns = sql`p.id, p.version, ${stateSql} as state, p.title, p.code, p.offer, p.combines,
  p.minimum_minor as "minimumMinor", p.starts_at as "startsAt", p.ends_at as "endsAt", p.uses_limit as "usesLimit",
  p.customer_limit as "customerLimit", p.advertised, p.draft, p.uses, p.saved_minor as "savedMinor",
  p.abroad, p.saved_abroad as "savedAbroad"`;

const iso = (moment: Date | string | null): string | null =>
  moment === null ? null : new Date(moment).toISOString();
const shown = (row: Row): DeskPromotion => ({
  ...row,
  startsAt: iso(row.startsAt),
  endsAt: iso(row.endsAt),
  gives: offerText(row.offer, markets['en-us']),
});

/** Promotions, the latest first; `after` is the last id of the page before. */
export const listPromotions = async (
  db: Db,
  {
    q,
    state,
    after,
    limit,
  }: { q?: string | undefined; state?: State | undefined; after?: string | undefined; limit: number },
): Promise<DeskPromotion[]> => {
  const word = q ? `%${q.replaceAll(/[\\%_]/g, '\\$&')}%` : null;
  const { rows } = await rowsOf<Row>(
    db,
    sql`select ${columns} from promotion p
        where (${word}::text is null or p.title ilike ${word} or p.code ilike ${word})
          and (${state ?? null}::text is null or ${stateSql} = ${state ?? null})
          and (${after ?? null}::uuid is null or p.id < ${after ?? null}::uuid)
        order by p.id desc limit ${limit}`,
  );
  return rows.map(shown);
};

export const promotionById = async (
  db: Db,
  id: string,
  { lock }: { lock: boolean } = { lock: false },
): Promise<DeskPromotion | null> => {
  const { rows } = await rowsOf<Row>(
    db,
    sql`select ${columns} from promotion p where p.id = ${id}::uuid ${lock ? sql`for update` : sql``}`,
  );
  return rows[0] ? shown(rows[0]) : null;
};

const assignments = (body: PromotionBody): [SQL, SQL][] => [
  [sql`title`, sql`${body.title}`],
  [sql`code`, sql`${body.code}`],
  [sql`offer`, sql`${JSON.stringify(body.offer)}::jsonb`],
  [sql`combines`, sql`${body.combines}`],
  [sql`minimum_minor`, sql`${body.minimumMinor}`],
  ...(body.abroad ? [[sql`abroad`, sql`${JSON.stringify(body.abroad)}::jsonb`] as [SQL, SQL]] : []),
  [sql`starts_at`, sql`${body.startsAt}::timestamptz`],
  [sql`ends_at`, sql`${body.endsAt}::timestamptz`],
  [sql`uses_limit`, sql`${body.usesLimit}`],
  [sql`customer_limit`, sql`${body.customerLimit}`],
  [sql`advertised`, sql`${body.advertised}`],
  [sql`draft`, sql`${body.draft}`],
];

/** Answers the new id. Violates `promotion_code_key` when another promotion has the code. */
export const insertPromotion = async (tx: Db, body: PromotionBody): Promise<string> => {
  const all = assignments(body);
  const names = sql.join(
    all.map(([name]) => name),
    sql`, `,
  );
  const values = sql.join(
    all.map(([, value]) => value),
    sql`, `,
  );
  const { rows } = await rowsOf<{ id: string }>(
    tx,
    sql`insert into promotion (${names}) values (${values}) returning id`,
  );
  return rows[0]!.id;
};

/** Violates `promotion_code_key`, and `uses_within_limit` when it was used more often than it may be from now on. */
export const updatePromotion = async (tx: Db, id: string, body: PromotionBody): Promise<void> => {
  const set = sql.join(
    assignments(body).map(([name, value]) => sql`${name} = ${value}`),
    sql`, `,
  );
  await tx.execute(sql`update promotion set ${set}, version = version + 1 where id = ${id}::uuid`);
};

/** Ends it at this moment. One that was to begin later never began. */
export const endPromotion = async (tx: Db, id: string): Promise<void> => {
  await tx.execute(
    sql`update promotion set ends_at = business_now(), starts_at = least(starts_at, business_now()), version = version + 1
        where id = ${id}::uuid and (ends_at is null or ends_at > business_now())`,
  );
};
