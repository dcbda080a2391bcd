import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import type { Refusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { customerUnknown } from '../caller-rules.ts';
import { deleteSessionsOf } from '../sessions/session.queries.ts';
import { type Customer, findCustomer, markCustomerDisabled } from './customer.queries.ts';

/** Closes or opens a customer's account. Closing ends every session of theirs. Refusals: CUSTOMER_UNKNOWN. */
export function setCustomerDisabled(
  db: Service['db'],
  { customerId, disabled }: { customerId: string; disabled: boolean },
): Promise<Customer | Refusal> {
  return inTransaction(db, async (tx) => {
    if (disabled) await deleteSessionsOf(tx, 'customer', customerId);
    const before = await findCustomer(tx, customerId);
    const after = await markCustomerDisabled(tx, { id: customerId, disabled });
    if (!before || !after) return customerUnknown();
    await recordAudit(tx, {
      action: disabled ? 'customer.disabled' : 'customer.enabled',
      entity: 'customer',
      entityId: customerId,
      before: { disabled: before.disabledAt !== null },
      after: { disabled },
    });
    return after;
  });
}
