import { type Db, inTransaction, rowsOf } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { type SQL, sql } from 'drizzle-orm';
import type { Counts, ImportState, Result } from './import.shapes.ts';
import type { ImportRow } from './import-row.ts';

/** Another worker has taken over: whatever this one still holds must not be committed. */
export class LeaseLost extends Error {}

// Any number that nothing else in this database locks.
const CLAIM_LOCK = 5_113_001;

const columns = sql`id, name, file, size_bytes as "sizeBytes", encoding, delimiter,
  case when state = 'undoing' then coalesce(undone_by, actor) else actor end as actor, state, straight,
  set_stock as "setStock", overwrite, complete, position, rows_done as "rowsDone", bytes_done as "bytesDone", planned,
  result, fence, tries`;

const isWaiting = sql`state in ('uploaded', 'checking', 'applying', 'undoing')`;

/**
 * Takes the import that waits longest, unless somebody works on one: one at a time per shop, whatever the number of
 * replicas. Null when there is nothing to do. A worker that died is followed by the next when its lease has ended.
 */
export const claimImport = (
  db: Service['db'],
  { leaseSeconds }: { leaseSeconds: number },
): Promise<ImportRow | null> =>
  inTransaction(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${CLAIM_LOCK})`);
    const { rows } = await rowsOf<ImportRow>(
      tx,
      sql`update import set lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}),
            fence = fence + 1, tries = tries + 1,
            state = case state when 'uploaded' then 'checking' else state end
          where id = (
              select id from import where ${isWaiting} and due_at <= clock_timestamp()
              order by due_at limit 1 for update skip locked)
            and not exists (select from import where ${isWaiting} and lease_until > clock_timestamp())
          returning ${columns}`,
    );
    return rows[0] ?? null;
  });

export async function renewLease(db: Db, { id, fence }: ImportRow, leaseSeconds: number): Promise<void> {
  await db.execute(sql`
    update import set lease_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
    where id = ${id} and fence = ${fence}`);
}

export type Progress = {
  position: number;
  rowsDone?: number;
  bytesDone?: number;
  planned?: Counts;
  result?: Result;
  /** How many products came into the change set, or left its state of being applied. */
  changes?: Partial<Record<'applied' | 'undone' | 'kept', number>>;
};

const added = (to: 'applied' | 'undone' | 'kept', { changes }: Progress): SQL =>
  sql`coalesce((changes->>${sql.raw(`'${to}'`)})::integer, 0) + ${changes?.[to] ?? 0}::integer`;

/**
 * Commits how far the work came, with its effect: the row is locked until then, and nobody else may have taken over.
 * Answers whether somebody wants it to stop.
 */
export async function commitProgress(
  tx: Db,
  row: ImportRow,
  progress: Progress,
): Promise<{ cancel: boolean }> {
  const { rows } = await rowsOf<{ cancel: boolean }>(
    tx,
    sql`update import set position = ${progress.position}, tries = 0,
          rows_done = coalesce(${progress.rowsDone ?? null}, rows_done),
          bytes_done = coalesce(${progress.bytesDone ?? null}, bytes_done),
          planned = coalesce(${asJson(progress.planned)}, planned),
          result = coalesce(${asJson(progress.result)}, result),
          applied_to = case when state = 'applying' then greatest(applied_to, ${progress.position}) else applied_to end,
          changes = ${progress.changes ? told(progress) : sql`changes`}
        where id = ${row.id} and fence = ${row.fence} returning cancel_requested as cancel`,
  );
  if (!rows[0]) throw new LeaseLost();
  return rows[0];
}

const told = (progress: Progress): SQL => sql`jsonb_build_object('applied', ${added('applied', progress)},
  'undone', ${added('undone', progress)}, 'kept', ${added('kept', progress)})`;

const counted = sql`, changes = (
  select jsonb_build_object('applied', count(*) filter (where c.state = 'applied'),
    'undone', count(*) filter (where c.state = 'undone'), 'kept', count(*) filter (where c.state = 'kept'))
  from import_change c where c.import_id = import.id having count(*) > 0)`;

const rests: ReadonlySet<ImportState> = new Set(['applied', 'cancelled', 'undone', 'failed']);

const asJson = (value: unknown): SQL => sql`${value === undefined ? null : JSON.stringify(value)}::jsonb`;

/** Ends a piece of work, or begins the next one right away where it is not a resting state. */
export async function enterState(
  tx: Db,
  row: ImportRow,
  state: ImportState,
  more: { complete?: boolean; planned?: Counts; result?: Result; failure?: string } = {},
): Promise<void> {
  const at: Partial<Record<ImportState, SQL>> = {
    checked: sql`, checked_at = business_now()`,
    applied: sql`, applied_at = business_now()`,
    undone: sql`, undone_at = business_now()`,
    cancelled: sql`, applied_at = case when result is null then applied_at else business_now() end`,
  };
  const { rows } = await rowsOf(
    tx,
    sql`update import set state = ${state}, lease_until = null, cancel_requested = false, tries = 0,
          position = ${state === 'applying' ? 0 : sql`position`},
          bytes_done = ${state === 'applying' ? 0 : sql`bytes_done`},
          rows_done = ${state === 'applying' ? 0 : sql`rows_done`},
          complete = coalesce(${more.complete ?? null}, complete),
          planned = coalesce(${asJson(more.planned)}, planned), result = coalesce(${asJson(more.result)}, result),
          failure = ${more.failure ?? null} ${at[state] ?? sql``} ${rests.has(state) ? counted : sql``}
        where id = ${row.id} and fence = ${row.fence} returning id`,
  );
  if (rows.length === 0) throw new LeaseLost();
}

/** Lets go of an import, to be taken up where it was: at once, or after a while. */
export async function letGo(
  db: Db,
  row: ImportRow,
  { afterSeconds }: { afterSeconds: number },
): Promise<void> {
  await db.execute(sql`
    update import set lease_until = null, due_at = clock_timestamp() + make_interval(secs => ${afterSeconds})
    where id = ${row.id} and fence = ${row.fence}`);
}
