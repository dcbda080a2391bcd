import { customerEmailVerified, customerRegistered } from '@souk/events/account';
import type { Db } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import { deleteIdentitiesOf } from '../identities/identity.queries.ts';
import { deletePasskeysOf } from '../passkeys/passkey.queries.ts';
import { deleteSessionsOf } from '../sessions/session.queries.ts';
import {
  type Customer,
  findCustomerByEmail,
  forgetPassword,
  giveAddress,
  insertCustomer,
  markEmailVerified,
  nextVersion,
} from './customer.queries.ts';

type Proven = {
  email: string;
  emailKey: string;
  name: string | null;
  passwordHash: string | null;
  /** An account of theirs that stands already, and has waited for its address. */
  opened?: Customer;
};

/**
 * The account of an address that was just shown to be somebody's; a new one when there is none. An account whose
 * address nobody had proven yet may have been opened by anybody: its password, its passkeys, its connected providers and
 * its sessions end here.
 */
export async function accountOfProvenAddress(tx: Db, proven: Proven): Promise<Customer> {
  const { opened, email, emailKey, passwordHash } = proven;
  if (opened) await giveAddress(tx, { id: opened.id, email, emailKey });
  const added =
    opened ??
    (await insertCustomer(tx, {
      email,
      emailKey,
      passwordHash,
      name: proven.name ?? localPart(email),
    }));
  const known = added ?? (await findCustomerByEmail(tx, emailKey))!;
  if (known.emailVerifiedAt) return known;

  if (added)
    await publish(tx, customerRegistered, {
      aggregateId: added.id,
      aggregateVersion: added.version,
      payload: { customerId: added.id, email, name: added.name },
    });
  else {
    await deleteSessionsOf(tx, 'customer', known.id);
    await forgetPassword(tx, known.id);
    await deletePasskeysOf(tx, known.id);
    await deleteIdentitiesOf(tx, known.id);
  }
  const { version } = (await nextVersion(tx, known.id))!;
  const verified = await markEmailVerified(tx, known.id);
  await publish(tx, customerEmailVerified, {
    aggregateId: verified.id,
    aggregateVersion: version,
    payload: { customerId: verified.id, email: verified.email },
  });
  return verified;
}

/** What to call somebody who has not said it yet: they may change it in their account. */
function localPart(email: string): string {
  return email.split('@')[0]!.slice(0, 120);
}
