import { type Db, rowsOf } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import { isStuck } from '../waiting/waiting.queries.ts';
import type { Difference } from './compare-checkout.ts';

export type ReconciliationRow = {
  id: string;
  started_at: Date;
  finished_at: Date | null;
  checked: number;
  repaired: number;
  drift: number;
};

export type Candidate = {
  id: string;
  version: number;
  number: string | null;
  ledger: number | null;
  /** Something did not agree when it was last compared. */
  drifted: boolean;
};

/** Checkouts at their end that changed since they were last compared, and those that did not agree then. */
export const findCandidates = async (db: Db, limit: number): Promise<Candidate[]> => {
  const { rows } = await rowsOf<Candidate>(
    db,
    sql`select c.id, c.version, o.number,
          (select sum(l.amount_minor)::bigint from order_ledger l
            where l.order_id = o.id and case when c.parent_id is not null then starts_with(l.key, c.id || ':')
              else not exists (select from order_edit e where e.order_id = o.id and starts_with(l.key, e.checkout_id || ':')) end) as ledger,
          exists (select from drift d where d.checkout_id = c.id and d.resolved_at is null and d.kind <> 'stock_unknown') as drifted
        from (
          (select id from checkout
           where reconciled_version < version and state in ('confirmed', 'cancelled', 'expired') and due_at is null
             and changed_at < clock_timestamp() - interval '5 seconds'
           order by changed_at limit ${limit})
          union select checkout_id from drift where resolved_at is null and kind <> 'stock_unknown') as due
        join checkout c using (id) left join placed_order o on o.checkout_id = coalesce(c.parent_id, c.id)
        where c.state in ('confirmed', 'cancelled', 'expired') and c.due_at is null
        order by c.changed_at
        limit ${limit}`,
  );
  return rows;
};

/** Checkouts whose work has been due for long, or was tried again and again: nobody could drive them on. */
export const findStuck = async (
  db: Db,
): Promise<{ id: string; state: string; tries: number; since: Date }[]> => {
  const { rows } = await rowsOf<{ id: string; state: string; tries: number; since: Date }>(
    db,
    sql`select c.id, c.state, c.tries, c.due_at as since from checkout c where ${sql.raw(isStuck)} limit 50`,
  );
  return rows;
};

export const beginReconciliation = async (db: Db): Promise<string> => {
  const { rows } = await rowsOf<{ id: string }>(
    db,
    sql`insert into reconciliation default values returning id`,
  );
  return rows[0]!.id;
};

/** Closes a run and forgets those older than a day. */
export const endReconciliation = async (
  db: Db,
  id: string,
  counts: { checked: number; repaired: number },
): Promise<void> => {
  await db.execute(sql`
    update reconciliation set finished_at = clock_timestamp(), checked = ${counts.checked}, repaired = ${counts.repaired},
      drift = (select count(*) from drift where resolved_at is null) where id = ${id}`);
  await db.execute(sql`delete from reconciliation where started_at < clock_timestamp() - interval '1 day'`);
};

export const latestReconciliation = async (db: Db): Promise<ReconciliationRow | null> => {
  const { rows } = await rowsOf<ReconciliationRow>(
    db,
    sql`select * from reconciliation where finished_at is not null order by started_at desc limit 1`,
  );
  return rows[0] ?? null;
};

/** Records what does not agree, once per kind while it lasts, and closes what agrees again. */
export const recordDrift = async (
  tx: Db,
  { id, number }: Pick<Candidate, 'id' | 'number'>,
  differences: Pick<Difference, 'kind' | 'expected' | 'found' | 'repair'>[] | StuckDifference[],
): Promise<void> => {
  for (const { kind, expected, found, repair } of differences)
    await tx.execute(sql`
      insert into drift (checkout_id, order_number, kind, expected, found, repair)
      values (${id}, ${number}, ${kind}, ${expected}, ${found}, ${repair})
      on conflict (checkout_id, kind, intent_id) where resolved_at is null
      do update set last_seen_at = clock_timestamp(), expected = excluded.expected, found = excluded.found, repair = excluded.repair`);
  const kinds = differences.map(({ kind }) => kind);
  await tx.execute(sql`
    update drift set resolved_at = clock_timestamp()
    where checkout_id = ${id} and intent_id is null and kind <> 'stock_unknown' and resolved_at is null and not (kind = any(${sql.param(kinds)}::text[]))`);
};

export type StuckDifference = { kind: 'stuck'; expected: string; found: string; repair: null };

/** Closes reports of checkouts that are no longer stuck. */
export const resolveUnstuck = async (db: Db, stillStuck: string[]): Promise<void> => {
  await db.execute(sql`
    update drift set resolved_at = clock_timestamp()
    where kind = 'stuck' and resolved_at is null and not (checkout_id = any(${sql.param(stillStuck)}::uuid[]))`);
};

/** Notes up to which version checkouts have been compared. */
export const markReconciled = async (
  db: Db,
  compared: readonly Pick<Candidate, 'id' | 'version'>[],
): Promise<void> => {
  const rows = JSON.stringify(compared.map(({ id, version }) => ({ id, version })));
  await db.execute(sql`
    update checkout c set reconciled_version = seen.version
    from jsonb_to_recordset(${rows}::jsonb) as seen (id uuid, version integer) where c.id = seen.id`);
};

/** Makes a checkout undo what is left elsewhere: its facts say so again, and it is due. */
export const undoAgain = async (
  tx: Db,
  id: string,
  { hold, money }: { hold: { attempt: number; state: string } | null; money: boolean },
): Promise<void> => {
  await tx.execute(sql`
    update checkout set stock = coalesce(${hold?.state ?? null}, stock), hold_attempt = coalesce(${hold?.attempt ?? null}, hold_attempt), nudge = nudge + 1, due_at = clock_timestamp()
    where id = ${id} and state in ('cancelled', 'expired')`);
  if (money) await tx.execute(sql`update payment_attempt set closed = false where checkout_id = ${id}`);
};

export type DriftRow = {
  checkout_id: string | null;
  intent_id: string | null;
  order_number: string | null;
  kind: string;
  expected: string;
  found: string;
  repair: string | null;
  first_seen_at: Date;
};

export const openDrift = async (db: Db): Promise<DriftRow[]> => {
  const { rows } = await rowsOf<DriftRow>(
    db,
    sql`select * from drift where resolved_at is null order by first_seen_at limit 200`,
  );
  return rows;
};
