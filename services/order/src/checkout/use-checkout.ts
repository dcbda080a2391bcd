import type { Actor } from '@souk/service-kit/identity';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import { mayUseCheckout } from '../ownership.ts';
import { liveCheckoutOfCart, loadCheckout, noteWish } from './checkout.queries.ts';
import { canBeCancelled } from './checkout.ts';
import type { StoredCheckout } from './checkout-row.ts';
import { choosePayment, type PaymentChoice } from './choose-payment.ts';
import type { Driver } from './drive-checkout.ts';
import { driveToRest } from './drive-to-rest.ts';

/** One's own checkout; anybody else's is unknown. */
export const ownCheckout = async (
  { pool }: Pick<Driver, 'pool'>,
  actor: Actor,
  id: string,
): Promise<StoredCheckout | Refusal> => ownOr(await loadCheckout(pool, id), actor);

/** The checkout one's own bag is in, to go on with it in another window or on another device. */
export const ownCheckoutOfCart = async (
  { pool }: Pick<Driver, 'pool'>,
  actor: Actor,
  cartId: string,
): Promise<StoredCheckout | Refusal> => ownOr(await liveCheckoutOfCart(pool, cartId), actor);

const ownOr = (stored: StoredCheckout | null, actor: Actor): StoredCheckout | Refusal => {
  const own =
    stored !== null &&
    mayUseCheckout(actor, { customerId: stored.customerId, cartId: stored.checkout.cartId });
  return own ? stored : refuse('CHECKOUT_UNKNOWN', 'We do not know this checkout. Start again from the bag.');
};

/** Pays, as far as it goes within the request: to an order, a decline, a challenge, or `processing`. */
export const payCheckout = async (
  driver: Driver,
  actor: Actor,
  { id, choice }: { id: string; choice: PaymentChoice },
): Promise<StoredCheckout | Refusal> => {
  const own = await ownCheckout(driver, actor, id);
  if (isRefusal(own)) return own;
  return driveToRest(driver, id, { change: (checkout, now) => choosePayment(checkout, choice, now) });
};

/** The shopper is back from a challenge or a bank: asks payment what happened there, and goes on. */
export const resumeCheckout = async (
  driver: Driver,
  actor: Actor,
  id: string,
): Promise<StoredCheckout | Refusal> => {
  const own = await ownCheckout(driver, actor, id);
  if (isRefusal(own) || isOver(own)) return own;
  return driveToRest(driver, id, {
    change: (checkout) =>
      checkout.state === 'action_required' ? { ...checkout, refreshWanted: true } : checkout,
  });
};

/** Gives a checkout up, unless its payment has gone too far. */
export const cancelCheckout = async (
  driver: Driver,
  actor: Actor,
  id: string,
): Promise<StoredCheckout | Refusal> => {
  const own = await ownCheckout(driver, actor, id);
  if (isRefusal(own) || own.checkout.state === 'cancelled' || own.checkout.state === 'expired') return own;
  if (own.checkout.state === 'confirmed')
    return refuse('CHECKOUT_CLOSED', 'This checkout became an order. Write to us to cancel the order.');
  if (!canBeCancelled(own.checkout))
    return refuse('CHECKOUT_BUSY', 'The payment is going through right now. Wait a moment and look again.');
  await noteWish(driver.pool, id, { cancel: true });
  return driveToRest(driver, id);
};

/** Holds the goods longer, once. */
export const extendCheckout = async (
  driver: Driver,
  actor: Actor,
  id: string,
): Promise<StoredCheckout | Refusal> => {
  const own = await ownCheckout(driver, actor, id);
  if (isRefusal(own)) return own;
  if (own.checkout.holdExtended)
    return refuse('HOLD_EXTENDED', 'The time was extended once already. Pay now, or check out again.');
  const driven = await driveToRest(driver, id, {
    change: (checkout) =>
      checkout.state === 'held' ? { ...checkout, extendWanted: true } : notHeld(checkout.state),
  });
  if (isRefusal(driven) || driven.checkout.holdExtended || driven.checkout.extendWanted) return driven;
  return refuse('HOLD_EXPIRED', 'The time had run out before it could be extended. Check out again.');
};

const notHeld = (state: string): Refusal =>
  refuse('CHECKOUT_CLOSED', 'There is no waiting hold to extend here.', { state });

const isOver = ({ checkout }: StoredCheckout): boolean =>
  checkout.state === 'confirmed' || checkout.state === 'cancelled' || checkout.state === 'expired';
