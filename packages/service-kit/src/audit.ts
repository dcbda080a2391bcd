import { sql } from 'drizzle-orm';
import { currentContext } from './context.ts';
import type { Db } from './database.ts';

/** Records who changed what, from which value to which, in the transaction of the change. */
export const recordAudit = async (
  tx: Db,
  record: { action: string; entity: string; entityId: string; before?: unknown; after?: unknown },
): Promise<void> => {
  const context = currentContext();
  await tx.execute(sql`
    insert into audit_record (actor, action, entity, entity_id, before, after, trace_id)
    values (${JSON.stringify(context?.actor ?? { kind: 'system' })}::jsonb, ${record.action}, ${record.entity},
      ${record.entityId}, ${JSON.stringify(record.before ?? null)}::jsonb, ${JSON.stringify(record.after ?? null)}::jsonb,
      ${context?.traceId ?? null})`);
};
