import { type Database, inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { type Provider, ProviderUnknown } from '../provider/provider.ts';
import type { IntentRow } from '../schema.ts';
import { applyView, findIntent, lockIntent } from './intent.queries.ts';
import { outranks } from './intent.ts';

const MOST_LOOKS = 3;

/**
 * Asks the provider what became of a payment and writes it down. A look that was overtaken by another change is
 * repeated, since its news may be older than what is known by then.
 */
export const refreshIntent = async (
  { db, provider }: Pick<Database, 'db'> & { provider: Provider },
  { id }: Pick<IntentRow, 'id'>,
): Promise<IntentRow | Refusal> => {
  for (let look = 1; ; look++) {
    const before = (await findIntent(db, id))!;
    if (before.providerId === null) return before;
    try {
      const view = await provider.retrieve(before.providerId);
      const applied = await inTransaction(db, async (tx) => {
        const locked = (await lockIntent(tx, id))!;
        if (locked.version !== before.version && !outranks(view, locked)) return null;
        return applyView(tx, locked, view);
      });
      if (applied) return applied;
      if (look >= MOST_LOOKS) return (await findIntent(db, id))!;
    } catch (error) {
      if (!(error instanceof ProviderUnknown)) throw error;
      return refuse(
        'PROVIDER_UNKNOWN',
        'The payment provider cannot be asked right now. Try again in a moment.',
      );
    }
  }
};
