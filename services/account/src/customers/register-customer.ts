import { customerRegistered } from '@souk/events/account';
import { inTransaction } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { sendEmailCode } from '../email-codes/send-email-code.ts';
import { hashPassword } from '../passwords/hash-password.ts';
import { normalisePassword, passwordFault } from '../passwords/password-rules.ts';
import { emailKey } from '../people.ts';
import { type Customer, emailIsTaken, insertCustomer, nextVersion } from './customer.queries.ts';

/**
 * Opens an account and sends a code to prove its address.
 * Refusals: PASSWORD_WEAK {errors}, EMAIL_TAKEN {errors}.
 */
export async function registerCustomer(
  db: Service['db'],
  form: { email: string; name: string; password: string },
): Promise<Customer | Refusal> {
  const password = normalisePassword(form.password);
  const fault = passwordFault(password, form);
  if (fault) return refuse('PASSWORD_WEAK', fault, { errors: [{ path: 'password', message: fault }] });

  // Asked before the costly hash; the unique key below decides when two arrive at once.
  const key = emailKey(form.email);
  if (await emailIsTaken(db, key)) return emailTaken();
  const passwordHash = await hashPassword(password);

  return inTransaction(db, async (tx) => {
    const added = await insertCustomer(tx, {
      email: form.email,
      emailKey: key,
      name: form.name,
      passwordHash,
    });
    if (!added) return emailTaken();
    await publish(tx, customerRegistered, {
      aggregateId: added.id,
      aggregateVersion: added.version,
      payload: { customerId: added.id, email: added.email, name: added.name },
    });
    const withNextVersion = await nextVersion(tx, added.id);
    await sendEmailCode(tx, withNextVersion!);
    return withNextVersion!;
  });
}

function emailTaken(): Refusal {
  const message = 'There is an account with this address already. Sign in instead.';
  return refuse('EMAIL_TAKEN', message, { errors: [{ path: 'email', message }] });
}
