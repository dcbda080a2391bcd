import { orderEditChanged } from '@souk/events/order';
import { handle } from '@souk/service-kit/subscribe';
import { changePurchases } from '../purchases/purchase.queries.ts';
import { countUnits, firstTold } from '../purchases/units-sold.queries.ts';

/** An order was changed before it was sent: what was taken out was not bought, what was put in was. */
export const onEditChanged = handle(orderEditChanged, async ({ tx, event }) => {
  const { state, orderId, email, customerId, added, removed } = event.payload;
  if (state !== 'applied' || !(await firstTold(tx, event.id))) return;
  await countUnits(tx, added);
  await changePurchases(tx, { orderId, email, customerId, boughtAt: event.occurredAt }, [
    ...added.map(({ productId, quantity }) => ({ productId, units: quantity })),
    ...removed.map(({ productId, quantity }) => ({ productId, units: -quantity })),
  ]);
});
