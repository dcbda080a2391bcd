import { customerDataErased, customerErased, type Erased, type ErasingService } from '@souk/events/erasure';
import { openAddress } from '@souk/events/sealed-address';
import type { Db } from './database.ts';
import { type EventHandler, handle } from './event-handlers.ts';
import { publish } from './outbox.ts';

/** Who is to be forgotten. `address`: only where they had shown that it is theirs. */
export type Leaving = { erasureId: string; customerId: string; address: string | null };

/**
 * What a service does when somebody deleted their account: it erases what it knows of them and answers with its receipt,
 * both in the transaction that moves past the event. Erasing must bear being done again (a restored database hears the
 * event once more): the receipt that comes first counts.
 * @param accountKey the key of tokens addressed to the account service, with which the address is sealed
 */
export const answerErasure = (
  service: ErasingService,
  accountKey: string,
  erase: (tx: Db, leaving: Leaving) => Promise<Erased>,
): EventHandler =>
  handle(customerErased, async ({ tx, event }) => {
    const { erasureId, customerId, sealedAddress } = event.payload;
    const address =
      sealedAddress === null ? null : openAddress(sealedAddress, { key: accountKey, erasureId });
    const receipt = await erase(tx, { erasureId, customerId, address });
    await tellErased(tx, { erasureId, service, version: 1 }, receipt);
  });

/** Publishes a service's receipt; the newest version is the one that counts. */
export const tellErased = (
  tx: Db,
  { version, ...of }: { erasureId: string; service: ErasingService; version: number },
  receipt: Erased,
): Promise<void> =>
  publish(tx, customerDataErased, {
    aggregateId: of.erasureId,
    aggregateVersion: version,
    payload: { ...of, ...receipt },
  });
