import { sql } from 'drizzle-orm';
import { currentContext } from './context.ts';
import type { Db } from './database.ts';
import type { Actor } from './identity.ts';

/** Records who changed what, from which value to which, in the transaction of the change. It is on record, in its place of the chain, when that commits. */
export const recordAudit = async (
  tx: Db,
  record: { action: string; entity: string; entityId: string; before?: unknown; after?: unknown },
): Promise<void> => {
  const context = currentContext();
  await tx.execute(sql`
    insert into audit_waiting (actor, action, entity, entity_id, before, after, trace_id)
    values (${JSON.stringify(nameOf(context?.actor ?? { kind: 'system' }))}::jsonb, ${record.action}, ${record.entity},
      ${record.entityId}, ${JSON.stringify(record.before ?? null)}::jsonb, ${JSON.stringify(record.after ?? null)}::jsonb,
      ${context?.traceId ?? null})`);
};

/** The same for many changes of one transaction, in one statement. */
export const recordAudits = async (
  tx: Db,
  records: { action: string; entity: string; entityId: string; before?: unknown; after?: unknown }[],
): Promise<void> => {
  if (records.length === 0) return;
  const context = currentContext();
  await tx.execute(sql`
    insert into audit_waiting (at, actor, action, entity, entity_id, before, after, trace_id)
    select (select business_now()), ${JSON.stringify(nameOf(context?.actor ?? { kind: 'system' }))}::jsonb, action, entity, "entityId", before, after,
      ${context?.traceId ?? null}
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as row (action text, entity text, "entityId" text,
      before jsonb, after jsonb)`);
};

/** Who it was, without the session id: that one opens an account, and this table is kept for ever. */
export const nameOf = (actor: Actor): object => {
  if (actor.kind === 'staff') return { kind: actor.kind, id: actor.id, role: actor.role };
  if (actor.kind === 'customer') return { kind: actor.kind, id: actor.id };
  return { kind: actor.kind };
};
