import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { insertUnproven } from '../customers/customer.queries.ts';
import { openSession } from '../sessions/open-session.ts';
import type { SignedIn } from '../sessions/signed-in.ts';
import { challengeEnded, knownAlready } from './add-passkey.ts';
import { takeChallenge } from './challenge.queries.ts';
import { checkNewPasskey } from './check-passkey.ts';
import { findByCredential, insertPasskey } from './passkey.queries.ts';
import type { RelyingParty } from './relying-party.ts';

type Answer = {
  challengeId: string;
  response: RegistrationResponseJSON;
  passkeyName: string;
  device?: string | undefined;
};

/**
 * Opens an account with a passkey and nothing else, in one tap. Its address is what was said and nobody's yet, so that
 * whether it has an account already is neither asked nor told; it is proven afterwards.
 * Refusals: PASSKEY_ENDED, PASSKEY_ORIGIN, PASSKEY_REFUSED.
 */
export function openWithPasskey(
  db: Service['db'],
  party: RelyingParty,
  { challengeId, response, passkeyName, device }: Answer,
): Promise<SignedIn | Refusal> {
  return inTransaction(db, async (tx) => {
    const asked = await takeChallenge(tx, { id: challengeId, purpose: 'open' });
    if (!asked) return challengeEnded();
    const made = await checkNewPasskey(party, { response, challenge: asked.challenge });
    if (isRefusal(made)) return made;

    if (await findByCredential(tx, made.credentialId)) return knownAlready();

    const { customerId, email, name } = asked;
    const customer = await insertUnproven(tx, { id: customerId, email, name });
    const kept = await insertPasskey(tx, { customerId, name: passkeyName, made });
    if (!kept) throw new Error('This passkey was kept by another account at the same moment.');
    return openSession(tx, { customer, openedBy: 'passkey', device });
  });
}
