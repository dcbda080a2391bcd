import { type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Db, rowsOf } from './database.ts';

/** Where a page of the log ended: the moment (to the microsecond) and the place of its last record. */
const positionPattern = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z)_(\d+)$/;

export const auditFilterSchema = z.object({
  entity: z.string().max(100).optional(),
  entityId: z.string().max(200).optional(),
  /** The id of a person, or a kind: `staff`, `customer`, `guest`, `system`. */
  actor: z.string().max(100).optional(),
  action: z.string().max(100).optional(),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
  after: z.string().regex(positionPattern, 'is no position of this log').optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
});

export const auditRecordSchema = z
  .object({
    id: z.uuid(),
    at: z.string(),
    actor: z.object({ kind: z.string(), id: z.string().optional(), role: z.string().optional() }).loose(),
    action: z.string(),
    entity: z.string(),
    entityId: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    traceId: z.string().nullable(),
    /** Its place in the chain, counted from 1 without a gap. */
    place: z.int(),
    hash: z.string(),
    /** What to pass as `after` to go on behind this record. */
    position: z.string(),
  })
  .meta({ id: 'AuditRecord' });

export type AuditRecord = z.infer<typeof auditRecordSchema>;
export type AuditFilter = z.infer<typeof auditFilterSchema>;

const KINDS = ['staff', 'customer', 'guest', 'system'];

const conditionsOf = (filter: AuditFilter): SQL[] => {
  const [, at, place] = positionPattern.exec(filter.after ?? '') ?? [];
  return [
    sql`place is not null`,
    filter.entity ? sql`entity = ${filter.entity}` : null,
    filter.entityId ? sql`entity_id = ${filter.entityId}` : null,
    filter.action ? sql`action = ${filter.action}` : null,
    !filter.actor
      ? null
      : KINDS.includes(filter.actor)
        ? sql`actor ->> 'kind' = ${filter.actor}`
        : sql`actor ->> 'id' = ${filter.actor}`,
    filter.from ? sql`at >= ${filter.from}::timestamptz` : null,
    filter.to ? sql`at < ${filter.to}::timestamptz` : null,
    at ? sql`(at, place) < (${at}::timestamptz, ${place}::bigint)` : null,
  ].filter((condition) => condition !== null);
};

/** Who changed what, newest first. */
export const listAuditRecords = async (db: Db, filter: AuditFilter): Promise<AuditRecord[]> => {
  const { rows } = await rowsOf<Omit<AuditRecord, 'position'>>(
    db,
    sql`select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor, action, entity,
          entity_id as "entityId", before, after, trace_id as "traceId", place, encode(hash, 'hex') as hash
        from audit_record where ${sql.join(conditionsOf(filter), sql` and `)}
        order by audit_record.at desc, audit_record.place desc limit ${filter.limit}`,
  );
  return rows.map((row) => ({ ...row, position: `${row.at}_${row.place}` }));
};

/** Every kind of change there is on record, by name; each found by one step along the index. */
export const listAuditActions = async (db: Db): Promise<string[]> => {
  const { rows } = await rowsOf<{ action: string }>(
    db,
    sql`with recursive known as (
          (select action from audit_record order by action limit 1)
          union all
          select (select r.action from audit_record r where r.action > known.action order by r.action limit 1)
          from known where known.action is not null)
        select action from known where action is not null`,
  );
  return rows.map(({ action }) => action);
};
