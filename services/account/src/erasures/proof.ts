import { inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { customerUnknown } from '../caller-rules.ts';
import { codeTextSchema } from '../door-codes/door-code.ts';
import { takeCode } from '../door-codes/take-code.ts';
import { challengeEnded } from '../passkeys/add-passkey.ts';
import { takeChallenge } from '../passkeys/challenge.queries.ts';
import { checkUse, copied } from '../passkeys/check-passkey.ts';
import { countUse, findByCredential } from '../passkeys/passkey.queries.ts';
import { authenticationSchema, readAnswer } from '../passkeys/passkey-shapes.ts';
import type { RelyingParty } from '../passkeys/relying-party.ts';
import { checkPassword } from '../passwords/check-password.ts';
import { findPassword } from '../passwords/password.queries.ts';
import { emailKey } from '../people.ts';

/** How somebody who is signed in shows once more that it is them. */
export const proofSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('password'), password: z.string().min(1).max(1000) }),
    z.object({ kind: z.literal('code'), codeId: z.uuid(), code: codeTextSchema }),
    z.object({
      kind: z.literal('passkey'),
      challengeId: z.uuid(),
      response: z.record(z.string(), z.unknown()),
    }),
  ])
  .meta({ id: 'Proof' });
export type Proof = z.output<typeof proofSchema>;

/**
 * Judges a proof, in a transaction of its own: a code or a challenge is used up whatever comes after. Refusals:
 * PASSWORD_WRONG, TOO_MANY_TRIES, CODE_WRONG, CODE_GUESSED, CODE_EXPIRED, PASSKEY_ENDED, PASSKEY_UNKNOWN,
 * PASSKEY_ORIGIN, PASSKEY_REFUSED, PASSKEY_COPIED, CUSTOMER_UNKNOWN.
 */
export async function checkProof(
  { db }: Pick<Service, 'db'>,
  party: RelyingParty,
  { customerId, proof }: { customerId: string; proof: Proof },
): Promise<Refusal | null> {
  const known = await findPassword(db, customerId);
  if (!known) return customerUnknown();
  if (proof.kind === 'password')
    return checkPassword(db, { known, given: proof.password, field: 'password' });
  if (proof.kind === 'code')
    return inTransaction(db, async (tx) => {
      const sent = await takeCode(tx, proof);
      if (isRefusal(sent)) return sent;
      return sent.emailKey === emailKey(known.email) ? null : codeOfAnother();
    });
  return inTransaction(db, async (tx) => {
    const asked = await takeChallenge(tx, { id: proof.challengeId, purpose: 'enter' });
    if (!asked) return challengeEnded();
    const response = readAnswer(authenticationSchema, proof.response);
    const passkey = await findByCredential(tx, response.id);
    if (passkey?.customerId !== customerId)
      return refuse('PASSKEY_UNKNOWN', 'This passkey is not one of this account. Take another, or a code.');
    const used = await checkUse(party, { response, challenge: asked.challenge, known: passkey });
    if (isRefusal(used)) return used;
    return (await countUse(tx, { id: passkey.id, ...used })) ? null : copied();
  });
}

function codeOfAnother(): Refusal {
  return refuse('CODE_EXPIRED', 'This code went to another address. Ask for a new one.');
}
