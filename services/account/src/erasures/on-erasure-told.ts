import { customerErasureTold } from '@souk/events/erasure';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { findErasure, keepReceipt, markTold } from './erasure.queries.ts';

/** The last letter left, or nobody takes it: the address is forgotten here as well. */
export const onErasureTold: EventHandler = handle(customerErasureTold, async ({ tx, event }) => {
  const { erasureId, sent } = event.payload;
  const erasure = await findErasure(tx, erasureId, { lock: true });
  if (erasure?.letter !== 'waits') return;
  await markTold(tx, { id: erasureId, letter: sent ? 'sent' : 'failed' });
  const own = erasure.receipts.find(({ service }) => service === 'account')!;
  const version = own.version + 1;
  await keepReceipt(tx, { erasureId, service: 'account', version }, { erased: own.erased, kept: [] });
});
