import { customerDataErased, customerErasureAnswered } from '@souk/events/erasure';
import { publish } from '@souk/service-kit/outbox';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { findErasure, keepReceipt, markAnswered, markTold } from './erasure.queries.ts';

/** A service has answered. When all have, the last letter is called for; without a proven address there is none. */
export const onCustomerDataErased: EventHandler = handle(customerDataErased, async ({ tx, event }) => {
  const { erasureId, service, ...receipt } = event.payload;
  if (!(await findErasure(tx, erasureId, { lock: true }))) return;
  await keepReceipt(tx, { erasureId, service, version: event.aggregateVersion }, receipt);

  const erasure = (await findErasure(tx, erasureId))!;
  const { market, sealedAddress, receipts } = erasure;
  if (erasure.answeredAt !== null || receipts.some(({ answeredAt }) => answeredAt === null)) return;
  await markAnswered(tx, erasureId);
  if (sealedAddress === null) return markTold(tx, { id: erasureId, letter: 'none' });
  await publish(tx, customerErasureAnswered, {
    aggregateId: erasureId,
    aggregateVersion: 1,
    payload: {
      erasureId,
      sealedAddress,
      market,
      receipts: receipts.map(({ version: _version, answeredAt: _at, ...answer }) => answer),
    },
  });
});
