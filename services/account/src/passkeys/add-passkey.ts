import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { lockCustomer } from '../addresses/address.queries.ts';
import { customerUnknown } from '../caller-rules.ts';
import { takeChallenge } from './challenge.queries.ts';
import { checkNewPasskey } from './check-passkey.ts';
import { insertPasskey, knownCredentials, type Passkey } from './passkey.queries.ts';
import type { RelyingParty } from './relying-party.ts';

export const PASSKEYS_PER_CUSTOMER = 10;

type Answer = { challengeId: string; response: RegistrationResponseJSON; name: string };

/**
 * Keeps a passkey with a customer. Refusals: PASSKEY_ENDED, PASSKEY_ORIGIN, PASSKEY_REFUSED, PASSKEY_LIMIT,
 * CUSTOMER_UNKNOWN.
 */
export function addPasskey(
  db: Service['db'],
  party: RelyingParty,
  { customerId, challengeId, response, name }: Answer & { customerId: string },
): Promise<Passkey | Refusal> {
  return inTransaction(db, async (tx) => {
    const asked = await takeChallenge(tx, { id: challengeId, purpose: 'add' });
    if (!asked || asked.customerId !== customerId) return challengeEnded();
    const made = await checkNewPasskey(party, { response, challenge: asked.challenge });
    if (isRefusal(made)) return made;
    if (!(await lockCustomer(tx, customerId))) return customerUnknown();
    if ((await knownCredentials(tx, customerId)).length >= PASSKEYS_PER_CUSTOMER)
      return refuse('PASSKEY_LIMIT', `${PASSKEYS_PER_CUSTOMER} are the most. Remove one you no longer use.`);
    return (await insertPasskey(tx, { customerId, name, made })) ?? knownAlready();
  });
}

export function challengeEnded(): Refusal {
  return refuse('PASSKEY_ENDED', 'That took too long, or was sent twice. Begin again.');
}

export function knownAlready(): Refusal {
  return refuse('PASSKEY_REFUSED', 'This passkey is kept already. Use another device, or sign in with it.');
}
