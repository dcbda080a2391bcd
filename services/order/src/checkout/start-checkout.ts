import { createHash } from 'node:crypto';
import { unwrap } from '@souk/service-kit/client';
import { crashPoint } from '@souk/service-kit/crash-point';
import { postgresError } from '@souk/service-kit/database';
import type { Actor } from '@souk/service-kit/identity';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import { mayUseCheckout } from '../ownership.ts';
import { type Quote, quoteAddsUp, quoteSchema } from '../quote.ts';
import { checkoutByKey, insertCheckout, liveCheckoutOfCart, noteWish } from './checkout.queries.ts';
import { canBeCancelled } from './checkout.ts';
import type { StoredCheckout } from './checkout-row.ts';
import { FenceLost } from './commit-progress.ts';
import { type Driver, driveCheckout } from './drive-checkout.ts';
import { driveToRest, untilTheAnswer } from './drive-to-rest.ts';

export type StartCheckout = {
  readonly key: string;
  readonly quoteId: string;
  readonly email: string;
  readonly contactName: string | null;
};

/** The old checkout's stock is left for the sweeper, so that the new hold can replace it in one move. */
const LEAVE_OLD_SECONDS = 3;
const MOST_REPLACED = 5;
const ONE_PER_CART = 'one_live_checkout_per_cart';
const ONE_PER_QUOTE = 'one_checkout_per_quote';

/**
 * Begins a checkout of a locked quote: stock and coupon use are held when it answers. The same key again answers the
 * same checkout; another key of the same quote is refused. An unpaid checkout of the same cart is given up for it.
 */
export const startCheckout = async (
  driver: Driver,
  actor: Actor,
  request: StartCheckout,
): Promise<StoredCheckout | Refusal> => {
  const requestHash = hashOf(request);
  const known = await checkoutByKey(driver.pool, request.key);
  if (known) return continueKnown(driver, actor, known, requestHash);

  const quote = await readQuote(driver, actor, request.quoteId);
  if (isRefusal(quote)) return quote;

  for (let replaced = 0; replaced < MOST_REPLACED; replaced++) {
    try {
      await crashPoint('order.quoted.before-commit');
      const made = await insertCheckout(driver.pool, rowOf(request, requestHash, quote), driver.owner);
      await crashPoint('order.quoted.after-commit');
      if (made) return answerTo(await driveMade(driver, made));
      const raced = await checkoutByKey(driver.pool, request.key);
      return raced ? continueKnown(driver, actor, raced, requestHash) : quoteExpired();
    } catch (error) {
      const constraint = postgresError(error)?.constraint;
      if (constraint !== ONE_PER_CART && constraint !== ONE_PER_QUOTE) throw error;
      // This very request may be under way at another replica: its checkout is joined, not given up.
      const raced = await checkoutByKey(driver.pool, request.key);
      if (raced) return continueKnown(driver, actor, raced, requestHash);
      if (constraint === ONE_PER_QUOTE) return quoteUsed();
    }
    const refused = await giveUpOld(driver, quote);
    if (refused) return refused;
  }
  return refuse(
    'CHECKOUT_BUSY',
    'This bag is being checked out in another window. Go on there, or try again.',
  );
};

const hashOf = ({ quoteId, email, contactName }: StartCheckout): string =>
  createHash('sha256')
    .update(JSON.stringify([quoteId, email, contactName]))
    .digest('hex');

const quoteExpired = (): Refusal =>
  refuse(
    'QUOTE_EXPIRED',
    'The prices were promised for a while that has ended. Look over the bag and check out again.',
  );

const quoteUsed = (): Refusal =>
  refuse('QUOTE_USED', 'These prices were used for another checkout. Look over the bag and check out again.');

const continueKnown = async (
  driver: Driver,
  actor: Actor,
  known: StoredCheckout,
  requestHash: string,
): Promise<StoredCheckout | Refusal> => {
  if (!mayUseCheckout(actor, { customerId: known.customerId, cartId: known.checkout.cartId }))
    return refuse('KEY_REUSED', 'This key was used for another checkout. Use a new key.');
  if (known.requestHash !== requestHash)
    return refuse('KEY_REUSED', 'This key was used for another checkout. Use a new key for a new request.');
  if (known.checkout.state !== 'quoted') return answerTo(known);
  return answerTo(await driveToRest(driver, known.checkout.id));
};

const driveMade = async (driver: Driver, made: StoredCheckout): Promise<StoredCheckout | Refusal> => {
  try {
    return await driveCheckout(driver, made, { untilMs: untilTheAnswer(), isFirstSent: true });
  } catch (error) {
    if (error instanceof FenceLost) return driveToRest(driver, made.checkout.id);
    throw error;
  }
};

/** What kept a checkout from holding its goods is the answer to its start. */
const answerTo = (stored: StoredCheckout | Refusal): StoredCheckout | Refusal => {
  if (isRefusal(stored)) return stored;
  const { state, refusal, attempts } = stored.checkout;
  if (state !== 'cancelled' || refusal === null || attempts.length > 0) return stored;
  const { code, detail, ...extra } = refusal;
  if (code === 'OUT_OF_STOCK' || code === 'CODE_EXHAUSTED' || code === 'HOLD_LIMIT')
    return refuse(code, detail, extra);
  return refuse('CHECKOUT_CLOSED', detail, { because: code, ...extra });
};

/** Reads the locked quote as the shopper, so that cart answers a stranger with nothing. */
const readQuote = async ({ peers, log }: Driver, actor: Actor, id: string): Promise<Quote | Refusal> => {
  const answer = await unwrap(peers.cart.GET('/quotes/{id}', { params: { path: { id } } }));
  if (isRefusal(answer)) return answer;
  const quote = quoteSchema.parse(answer);
  if (!mayUseCheckout(actor, quote))
    return refuse('QUOTE_UNKNOWN', 'We do not know this quote. Look over the bag and check out again.');
  if (quoteAddsUp(quote)) return quote;
  log.error({ quoteId: id }, 'a quote does not add up');
  throw new Error(`quote ${id} does not add up to its total`);
};

const rowOf = (request: StartCheckout, requestHash: string, quote: Quote) => ({
  ...request,
  requestHash,
  quote,
  cartId: quote.cartId,
  customerId: quote.customerId,
  totalMinor: quote.totalMinor,
  currency: quote.currency,
  begins:
    quote.code === null && !quote.promotions?.length
      ? ({ step: 'hold', coupon: 'unneeded', stock: 'holding' } as const)
      : ({ step: 'coupon', coupon: 'taking', stock: 'none' } as const),
  quoteExpiresAt: quote.expiresAt,
});

/** Gives up the unpaid checkout in the way; refuses when its payment has gone too far. Its stock is released last. */
const giveUpOld = async (driver: Driver, quote: Quote): Promise<Refusal | null> => {
  const old = await liveCheckoutOfCart(driver.pool, quote.cartId);
  if (!old) return null;
  if (old.checkout.quoteId === quote.id) return quoteUsed();
  if (!canBeCancelled(old.checkout))
    return refuse(
      'CHECKOUT_BUSY',
      'A payment for this bag is going through right now. Wait a moment and look again.',
      {
        checkoutId: old.checkout.id,
      },
    );
  await noteWish(driver.pool, old.checkout.id, { cancel: true, dueInSeconds: LEAVE_OLD_SECONDS });
  await driveToRest(driver, old.checkout.id, { stopBefore: 'release' });
  return null;
};
