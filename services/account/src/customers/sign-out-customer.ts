import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import type { Refusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { customerUnknown } from '../caller-rules.ts';
import { deleteSessionsOf } from '../sessions/session.queries.ts';
import { findCustomer } from './customer.queries.ts';

/**
 * Ends a customer's sessions on every device. What a customer does themselves is their own business; what staff do
 * for them is kept. Refusals: CUSTOMER_UNKNOWN.
 */
export function signOutCustomer(
  db: Service['db'],
  { customerId, byStaff }: { customerId: string; byStaff: boolean },
): Promise<Refusal | undefined> {
  return inTransaction(db, async (tx) => {
    const ended = await deleteSessionsOf(tx, 'customer', customerId);
    if (!byStaff) return undefined;
    if (!(await findCustomer(tx, customerId))) return customerUnknown();
    await recordAudit(tx, {
      action: 'customer.signed_out_everywhere',
      entity: 'customer',
      entityId: customerId,
      before: { sessions: ended },
      after: { sessions: 0 },
    });
    return undefined;
  });
}
