import type { Runner } from '@souk/service-kit/runner';
import type { Units } from '../fulfilment/fulfilment-view.ts';
import { added } from '../fulfilment/units.ts';

/** Notes units that go back on the shelf; the checkout's machine asks inventory for it until it is done. */
export const requestRestock = async (
  runner: Runner,
  orderId: string,
  units: readonly Units[],
): Promise<void> => {
  await runner.query(
    `insert into order_restock (order_id, n, lines)
     select $1, coalesce(max(n), 0) + 1, $2 from order_restock where order_id = $1`,
    [orderId, JSON.stringify(added(units))],
  );
};
