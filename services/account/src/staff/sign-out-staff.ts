import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { deleteSessionsOf } from '../sessions/session.queries.ts';
import { findStaff } from './staff.queries.ts';

/** Ends a colleague's sessions on every device. Refusals: STAFF_UNKNOWN. */
export function signOutStaff(db: Service['db'], staffId: string): Promise<Refusal | undefined> {
  return inTransaction(db, async (tx) => {
    if (!(await findStaff(tx, staffId)))
      return refuse('STAFF_UNKNOWN', 'We do not know this colleague. Reload the list of staff.');
    const ended = await deleteSessionsOf(tx, 'staff', staffId);
    await recordAudit(tx, {
      action: 'staff.signed_out_everywhere',
      entity: 'staff',
      entityId: staffId,
      before: { sessions: ended },
      after: { sessions: 0 },
    });
    return undefined;
  });
}
