import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { findCustomer } from '../customers/customer.queries.ts';
import { openSession } from '../sessions/open-session.ts';
import type { SignedIn } from '../sessions/signed-in.ts';
import { challengeEnded } from './add-passkey.ts';
import { takeChallenge } from './challenge.queries.ts';
import { checkUse, copied } from './check-passkey.ts';
import { countUse, findByCredential } from './passkey.queries.ts';
import type { RelyingParty } from './relying-party.ts';

type Answer = { challengeId: string; response: AuthenticationResponseJSON; device?: string | undefined };

/**
 * Opens a session for whoever has a passkey. Refusals: PASSKEY_ENDED, PASSKEY_UNKNOWN, PASSKEY_ORIGIN,
 * PASSKEY_REFUSED, PASSKEY_COPIED, ACCOUNT_DISABLED.
 */
export function enterWithPasskey(
  db: Service['db'],
  party: RelyingParty,
  { challengeId, response, device }: Answer,
): Promise<SignedIn | Refusal> {
  return inTransaction(db, async (tx) => {
    const asked = await takeChallenge(tx, { id: challengeId, purpose: 'enter' });
    if (!asked) return challengeEnded();
    const known = await findByCredential(tx, response.id);
    const customer = known && (await findCustomer(tx, known.customerId));
    if (!customer)
      return refuse('PASSKEY_UNKNOWN', 'We do not know this passkey, or no longer. Come in another way.');

    const used = await checkUse(party, { response, challenge: asked.challenge, known });
    if (isRefusal(used)) return used;
    if (!(await countUse(tx, { id: known.id, ...used }))) return copied();
    return openSession(tx, { customer, openedBy: 'passkey', device });
  });
}
