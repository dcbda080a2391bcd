import { inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { accountOfProvenAddress } from '../customers/account-of-proven-address.ts';
import { openSession } from '../sessions/open-session.ts';
import type { SignedIn } from '../sessions/signed-in.ts';
import { takeCode } from './take-code.ts';

/**
 * Opens a session for whoever knows the code that was sent, and an account when the address has none. The code proves
 * the address. Refusals: CODE_WRONG {triesLeft}, CODE_GUESSED, CODE_EXPIRED, ACCOUNT_DISABLED.
 */
export function enterWithCode(
  db: Service['db'],
  { codeId, code, device }: { codeId: string; code: string; device?: string | undefined },
): Promise<SignedIn | Refusal> {
  return inTransaction(db, async (tx) => {
    const sent = await takeCode(tx, { codeId, code });
    if (isRefusal(sent)) return sent;
    const customer = await accountOfProvenAddress(tx, sent);
    return openSession(tx, { customer, openedBy: 'code', device });
  });
}
