import { randomUUID } from 'node:crypto';
import { type Db, inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { customerUnknown } from '../caller-rules.ts';
import { accountOfProvenAddress } from '../customers/account-of-proven-address.ts';
import { type Customer, findCustomer, insertUnproven } from '../customers/customer.queries.ts';
import { emailKey } from '../people.ts';
import { openSession } from '../sessions/open-session.ts';
import { accountDisabled, type SignedIn } from '../sessions/signed-in.ts';
import { identityEnded, type Vouched } from './check-token.ts';
import { insertIdentity, lockIdentity, useIdentity } from './identity.queries.ts';
import { useTokenOnce } from './token-use.queries.ts';

/**
 * Opens a session for whoever a provider vouches for, and an account when they have none. Refusals: IDENTITY_ENDED,
 * IDENTITY_NO_ADDRESS, ACCOUNT_DISABLED, CUSTOMER_UNKNOWN.
 */
export function enterWithIdentity(
  db: Service['db'],
  { vouched, device }: { vouched: Vouched; device?: string | undefined },
): Promise<SignedIn | Refusal> {
  return inTransaction(db, async (tx) => {
    if (!(await useTokenOnce(tx, vouched.tokenHash))) return identityEnded();
    await lockIdentity(tx, vouched);
    const known = await useIdentity(tx, vouched);
    const customer = known
      ? ((await findCustomer(tx, known)) ?? customerUnknown())
      : await connect(tx, vouched);
    return isRefusal(customer) ? customer : openSession(tx, { customer, openedBy: 'provider', device });
  });
}

/**
 * Somebody comes for the first time. An address their provider has seen to be theirs is as good as a code: it opens its
 * account, or a new one. One that is only said opens a new account that has nothing of the address, as with a passkey.
 */
async function connect(tx: Db, vouched: Vouched): Promise<Customer | Refusal> {
  const { email } = vouched;
  if (email === null)
    return refuse(
      'IDENTITY_NO_ADDRESS',
      'We learnt no email address from the other side. Allow it there, or come in another way.',
    );
  const customer = vouched.emailVerified
    ? await accountOfProvenAddress(tx, {
        email,
        emailKey: emailKey(email),
        name: vouched.name,
        passwordHash: null,
      })
    : await insertUnproven(tx, {
        id: randomUUID(),
        email,
        name: vouched.name ?? email.split('@')[0]!.slice(0, 120),
      });
  if (customer.disabledAt) return accountDisabled();
  await insertIdentity(tx, { ...vouched, customerId: customer.id });
  return customer;
}
