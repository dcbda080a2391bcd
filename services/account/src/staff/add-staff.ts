import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import type { StaffRole } from '@souk/service-kit/identity';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { hashPassword } from '../passwords/hash-password.ts';
import { normalisePassword, passwordFault } from '../passwords/password-rules.ts';
import { emailKey } from '../people.ts';
import { type Colleague, insertStaff } from './staff.queries.ts';

/** Lets a new colleague into the admin. Refusals: PASSWORD_WEAK {errors}, EMAIL_TAKEN {errors}. */
export async function addStaff(
  db: Service['db'],
  form: { email: string; name: string; role: StaffRole; password: string },
): Promise<Colleague | Refusal> {
  const password = normalisePassword(form.password);
  const fault = passwordFault(password, form);
  if (fault) return refuse('PASSWORD_WEAK', fault, { errors: [{ path: 'password', message: fault }] });
  const passwordHash = await hashPassword(password);

  const { email, name, role } = form;
  return inTransaction(db, async (tx) => {
    const added = await insertStaff(tx, { email, emailKey: emailKey(email), name, role, passwordHash });
    if (!added) {
      const message = 'A colleague has this address already.';
      return refuse('EMAIL_TAKEN', message, { errors: [{ path: 'email', message }] });
    }
    await recordAudit(tx, {
      action: 'staff.added',
      entity: 'staff',
      entityId: added.id,
      before: null,
      after: { email, name, role },
    });
    return added;
  });
}
