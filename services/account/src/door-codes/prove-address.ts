import { inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { customerUnknown } from '../caller-rules.ts';
import { accountOfProvenAddress } from '../customers/account-of-proven-address.ts';
import {
  type Customer,
  deleteCustomer,
  findCustomer,
  findCustomerByEmail,
} from '../customers/customer.queries.ts';
import { accountDisabled } from '../sessions/signed-in.ts';
import { bringAlong } from './prove-address.queries.ts';
import { takeCode } from './take-code.ts';

/**
 * Somebody whose account came without a proven address brings the code that was sent to it. Has the address an account
 * already, then that one is theirs: passkeys, connected providers, sessions, addresses and wishes move there, and the
 * new one ends.
 * Refusals: CODE_WRONG {triesLeft}, CODE_GUESSED, CODE_EXPIRED, ACCOUNT_DISABLED, CUSTOMER_UNKNOWN.
 */
export function proveAddress(
  db: Service['db'],
  { customerId, codeId, code }: { customerId: string; codeId: string; code: string },
): Promise<Customer | Refusal> {
  return inTransaction(db, async (tx) => {
    const sent = await takeCode(tx, { codeId, code });
    if (isRefusal(sent)) return sent;
    const asking = await findCustomer(tx, customerId);
    if (!asking) return customerUnknown();
    if (asking.emailVerifiedAt) return asking;

    const older = await findCustomerByEmail(tx, sent.emailKey);
    if (older?.disabledAt) return accountDisabled();
    if (!older || older.id === customerId) return accountOfProvenAddress(tx, { ...sent, opened: asking });
    const theirs = await accountOfProvenAddress(tx, sent);
    await bringAlong(tx, { from: customerId, to: theirs.id });
    await deleteCustomer(tx, customerId);
    return theirs;
  });
}
