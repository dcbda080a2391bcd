import { customerEmailVerified } from '@souk/events/account';
import { inTransaction } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { customerUnknown } from '../caller-rules.ts';
import { type Customer, markEmailVerified, nextVersion } from '../customers/customer.queries.ts';
import { deleteCodesOf, newestCode, spendTry } from './email-code.queries.ts';
import { judgeCode } from './email-code.ts';

/**
 * Proves that the address is the customer's. Repeating it after success changes nothing.
 * Refusals: CUSTOMER_UNKNOWN, CODE_WRONG {triesLeft}, CODE_EXPIRED.
 */
export function verifyEmail(
  db: Service['db'],
  { customerId, code }: { customerId: string; code: string },
): Promise<Customer | Refusal> {
  return inTransaction(db, async (tx) => {
    // The customer's row is locked from here on: of many guesses at once, each one costs a try.
    const known = await nextVersion(tx, customerId);
    if (!known) return customerUnknown();
    if (known.emailVerifiedAt) return known;

    const sent = await newestCode(tx, customerId);
    const verdict = judgeCode(sent, code);
    if (verdict === 'expired' || !sent) {
      return refuse('CODE_EXPIRED', 'This code is no longer good. Ask for a new one.');
    }
    if (verdict === 'wrong') {
      await spendTry(tx, sent.id);
      const triesLeft = sent.triesLeft - 1;
      return refuse('CODE_WRONG', wrongCode(triesLeft), { triesLeft });
    }

    const verified = await markEmailVerified(tx, customerId);
    await deleteCodesOf(tx, customerId);
    await publish(tx, customerEmailVerified, {
      aggregateId: customerId,
      aggregateVersion: verified.version,
      payload: { customerId, email: verified.email },
    });
    return verified;
  });
}

function wrongCode(triesLeft: number): string {
  if (triesLeft === 0) return 'This is not the code we sent, and it was the last try. Ask for a new one.';
  return `This is not the code we sent. Look again: ${triesLeft === 1 ? 'one try is' : `${triesLeft} tries are`} left.`;
}
