import { inTransaction } from '@souk/service-kit/database';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import type { Deps } from '../operations/ask-provider.ts';
import { bury, takeTurn } from '../operations/operation.queries.ts';
import { performOperation } from '../operations/perform-operation.ts';
import { findIntentByKey } from './intent.queries.ts';

/**
 * Gives up the payment that a creation key stands for. When its request has not arrived yet, it never will: the key is
 * buried, and the late original is refused.
 */
export const giveUpKey = async (
  deps: Deps,
  { creationKey, key }: { creationKey: string; key: string },
): Promise<{ state: 'voided' | 'tombstoned' } | Refusal> => {
  const intent = await inTransaction(deps.db, async (tx) => {
    await takeTurn(tx, creationKey);
    const existing = await findIntentByKey(tx, creationKey);
    if (!existing) await bury(tx, creationKey);
    return existing;
  });
  if (!intent) return { state: 'tombstoned' };
  const voided = await performOperation(deps, { intentId: intent.id, kind: 'void', key, request: {} });
  return isRefusal(voided) ? voided : { state: 'voided' };
};
