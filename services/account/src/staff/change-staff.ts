import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import type { StaffRole } from '@souk/service-kit/identity';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { deleteSessionsOf } from '../sessions/session.queries.ts';
import { type Colleague, findStaff, lockActiveOwners, updateStaff } from './staff.queries.ts';

/**
 * Changes a colleague's role, or lets them in or out. Either ends their sessions, so it bites at once.
 * Refusals: STAFF_UNKNOWN, LAST_OWNER.
 */
export function changeStaff(
  db: Service['db'],
  change: { staffId: string; role?: StaffRole | undefined; disabled?: boolean | undefined },
): Promise<Colleague | Refusal> {
  return inTransaction(db, async (tx) => {
    const owners = await lockActiveOwners(tx);
    const before = await findStaff(tx, change.staffId);
    if (!before) return refuse('STAFF_UNKNOWN', 'We do not know this colleague. Reload the list of staff.');

    const role = change.role ?? before.role;
    const disabled = change.disabled ?? before.disabledAt !== null;
    const staysOwner = role === 'owner' && !disabled;
    if (!staysOwner && owners.length === 1 && owners[0] === before.id) {
      return refuse(
        'LAST_OWNER',
        'This is the only owner who can sign in. Make somebody else an owner first.',
      );
    }

    await deleteSessionsOf(tx, 'staff', before.id);
    const after = await updateStaff(tx, { id: before.id, role, disabled });
    await recordAudit(tx, {
      action: 'staff.changed',
      entity: 'staff',
      entityId: before.id,
      before: { role: before.role, disabled: before.disabledAt !== null },
      after: { role, disabled },
    });
    return after;
  });
}
