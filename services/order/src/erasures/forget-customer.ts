import type { Erased } from '@souk/events/erasure';
import type { Leaving } from '@souk/service-kit/answer-erasure';
import type { Db } from '@souk/service-kit/database';
import { claimForErasure } from './anonymise.queries.ts';
import { anonymiseThrough, type Keeping } from './anonymise-through.ts';
import { receiptOf } from './receipt.queries.ts';

/** Somebody left: their orders lose their name where they are through, and the rest as soon as it is. */
export const forgetCustomer =
  (keeping: Keeping) =>
  async (tx: Db, leaving: Leaving): Promise<Erased> => {
    await claimForErasure(tx, leaving);
    await anonymiseThrough(tx, leaving.erasureId, keeping);
    return receiptOf(tx, leaving.erasureId);
  };
