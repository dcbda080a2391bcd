import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { lockCustomer } from '../addresses/address.queries.ts';
import { canComeIn, deleteIdentity } from './identity.queries.ts';
import type { Provider } from './providers.ts';

class LastWayIn extends Error {}

/** Takes an identity off an account, unless nothing else opens it. Refusals: IDENTITY_UNKNOWN, LAST_WAY_IN. */
export async function disconnect(
  db: Service['db'],
  { customerId, id, providers }: { customerId: string; id: string; providers: readonly Provider[] },
): Promise<Refusal | null> {
  const issuers = providers.map(({ issuer }) => issuer);
  try {
    return await inTransaction(db, async (tx) => {
      // Of two that are taken off at once, the second sees that the first is gone.
      await lockCustomer(tx, customerId);
      if (!(await deleteIdentity(tx, { customerId, id })))
        return refuse('IDENTITY_UNKNOWN', 'This is not connected to your account any more.');
      if (!(await canComeIn(tx, { customerId, issuers }))) throw new LastWayIn();
      return null;
    });
  } catch (error) {
    if (!(error instanceof LastWayIn)) throw error;
    return refuse(
      'LAST_WAY_IN',
      'Nothing else opens your account. Prove your address or add a passkey first.',
    );
  }
}
