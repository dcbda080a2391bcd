import { randomUUID } from 'node:crypto';
import { customerErased } from '@souk/events/erasure';
import { erasureToken } from '@souk/events/erasure-token';
import { sealAddress } from '@souk/events/sealed-address';
import { inTransaction } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import type { Refusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { customerUnknown } from '../caller-rules.ts';
import { blankOwnFeed, deleteLeaver, insertErasure, keepReceipt, lockLeaver } from './erasure.queries.ts';

/**
 * Deletes an account at once, with its sessions, passkeys, connected providers, addresses and wishes, and tells everybody else. What
 * is left is the erasure itself, and the sealed address until the last letter is out. Refusals: CUSTOMER_UNKNOWN.
 * @param key with which the address is sealed, and the link to the receipt made
 */
export function eraseAccount(
  db: Service['db'],
  { customerId, market, key }: { customerId: string; market: string; key: string },
): Promise<{ token: string } | Refusal> {
  return inTransaction(db, async (tx) => {
    const leaver = await lockLeaver(tx, customerId);
    if (!leaver) return customerUnknown();
    const erasureId = randomUUID();
    // An address that nobody has proven may be somebody else's: nothing is looked for by it, and no letter goes there.
    const sealedAddress = leaver.emailKey === null ? null : sealAddress(leaver.email, { key, erasureId });

    await insertErasure(tx, { id: erasureId, customerId, market, sealedAddress });
    if (sealedAddress !== null) await blankOwnFeed(tx, leaver.email);
    await publish(tx, customerErased, {
      aggregateId: customerId,
      aggregateVersion: leaver.version,
      payload: { erasureId, customerId, sealedAddress, market },
    });
    const erased = await deleteLeaver(tx, leaver);
    const kept = sealedAddress === null ? [] : [{ what: 'address-for-letter', count: 1, until: null }];
    await keepReceipt(tx, { erasureId, service: 'account', version: 1 }, { erased, kept });
    return { token: erasureToken({ key, erasureId }) };
  });
}
