import { customerEmailCodeRequested } from '@souk/events/account';
import { type Db, inTransaction } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { customerUnknown } from '../caller-rules.ts';
import { nextVersion } from '../customers/customer.queries.ts';
import { codesInLastHour, insertCode } from './email-code.queries.ts';
import { CODES_PER_HOUR, newCode } from './email-code.ts';

/**
 * Sends a fresh code; older ones stop being good. A customer whose address is proven gets none.
 * Refusals: CUSTOMER_UNKNOWN, TOO_MANY_CODES {retryAfterSeconds}.
 */
export function resendEmailCode(
  db: Service['db'],
  customerId: string,
): Promise<{ expiresAt: Date | null } | Refusal> {
  return inTransaction(db, async (tx) => {
    const known = await nextVersion(tx, customerId);
    if (!known) return customerUnknown();
    if (known.emailVerifiedAt) return { expiresAt: null };

    const { sent, oldestLeavesInSeconds } = await codesInLastHour(tx, customerId);
    if (sent >= CODES_PER_HOUR) {
      return refuse(
        'TOO_MANY_CODES',
        'We sent several codes already. Look in your mail, or ask again a little later.',
        {
          retryAfterSeconds: Math.max(1, oldestLeavesInSeconds),
        },
      );
    }
    return { expiresAt: await sendEmailCode(tx, known) };
  });
}

/** Stores a code and asks for its email, both or neither. @param to the version is the event's, already taken */
export async function sendEmailCode(
  tx: Db,
  to: { id: string; email: string; name: string; version: number },
): Promise<Date> {
  const code = newCode();
  const expiresAt = await insertCode(tx, { customerId: to.id, code });
  await publish(tx, customerEmailCodeRequested, {
    aggregateId: to.id,
    aggregateVersion: to.version,
    payload: { customerId: to.id, email: to.email, name: to.name, code, expiresAt: expiresAt.toISOString() },
  });
  return expiresAt;
}
