import type { components as OrderComponents } from '@souk/order/openapi';
import { unwrap } from '@souk/service-kit/client';
import { isRefusal } from '@souk/service-kit/refusal';
import type { Context } from '../../context.ts';

/** How the order service names its holds: `<checkout>:hold:<attempt>`. */
const holdKey = /^([\da-f-]{36}):hold:\d+$/;

type Checkout = OrderComponents['schemas']['Checkout'];
export type CheckoutOfHold = {
  id: string;
  state: Checkout['state'];
  /** The shopper's name, or their address where they gave none. */
  who: string;
  orderNumber: string | null;
};

/**
 * Adds to each hold the checkout that has it; null where it is not known, because the hold is nobody's or the order
 * service does not answer.
 */
export const withCheckouts = async <Hold extends { key: string }>(
  ctx: Context,
  holds: readonly Hold[],
): Promise<(Hold & { checkout: CheckoutOfHold | null })[]> =>
  Promise.all(holds.map(async (hold) => ({ ...hold, checkout: await checkoutOf(ctx, hold.key) })));

const checkoutOf = async (ctx: Context, key: string): Promise<CheckoutOfHold | null> => {
  const id = holdKey.exec(key)?.[1];
  if (!id) return null;
  const found = await unwrap(ctx.order.GET('/checkouts/{id}', { params: { path: { id } } })).catch(
    () => null,
  );
  if (found === null || isRefusal(found)) return null;
  const { state, contactName, email, order } = found;
  return { id, state, who: contactName ?? email, orderNumber: order?.number ?? null };
};
