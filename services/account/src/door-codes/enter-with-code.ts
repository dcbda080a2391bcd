import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { accountOfProvenAddress } from '../customers/account-of-proven-address.ts';
import { openSession } from '../sessions/open-session.ts';
import type { SignedIn } from '../sessions/signed-in.ts';
import { lockCode, spendTry, useCode } from './door-code.queries.ts';
import { judgeCode } from './door-code.ts';

/**
 * Opens a session for whoever knows the code that was sent, and an account when the address has none. The code proves
 * the address. Refusals: CODE_WRONG {triesLeft}, CODE_GUESSED, CODE_EXPIRED, ACCOUNT_DISABLED.
 */
export function enterWithCode(
  db: Service['db'],
  { codeId, code, device }: { codeId: string; code: string; device?: string | undefined },
): Promise<SignedIn | Refusal> {
  return inTransaction(db, async (tx) => {
    const sent = await lockCode(tx, codeId);
    const verdict = judgeCode(sent, code);
    if (verdict === 'expired' || !sent)
      return refuse('CODE_EXPIRED', 'This code is no longer good. Ask for a new one.');
    if (verdict === 'guessed') return guessed();
    if (verdict === 'wrong') {
      await spendTry(tx, sent.id);
      const triesLeft = sent.triesLeft - 1;
      return triesLeft === 0 ? guessed() : refuse('CODE_WRONG', wrongCode(triesLeft), { triesLeft });
    }

    await useCode(tx, sent.id);
    const customer = await accountOfProvenAddress(tx, sent);
    return openSession(tx, { customer, openedBy: 'code', device });
  });
}

function guessed(): Refusal {
  return refuse('CODE_GUESSED', 'This code was guessed at too often. Ask for a new one.');
}

function wrongCode(triesLeft: number): string {
  return `This is not the code we sent. Look again: ${triesLeft === 1 ? 'one try is' : `${triesLeft} tries are`} left.`;
}
