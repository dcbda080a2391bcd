import { createHash } from 'node:crypto';
import { marketOf } from '@souk/service-kit/markets';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Pool } from '@souk/service-kit/runner';
import { readCart } from '../carts/cart.queries.ts';
import { cartUnknown, type Owner } from '../owner.ts';
import { emailKeyOf } from '../promotions/email-key.ts';
import { codeUsedUp, knownCustomer } from '../promotions/known-customer.ts';
import { allSoldOut } from './all-sold-out.ts';
import { cartProblem } from './cart-problem.ts';
import { freezeQuote } from './freeze-quote.ts';
import { insertQuote, quoteByKey, type StoredQuote } from './quote.queries.ts';
import type { LockedQuote, QuoteRequestBody } from './quote.shapes.ts';
import { taxAt } from './served-address.ts';

/**
 * Promises a price for 15 minutes: lines, steps and total of the bag as it is at this instant. The same key again
 * answers the same quote. CART_UNKNOWN, CART_CHANGED, CART_EMPTY, LINE_UNAVAILABLE, PRICE_CHANGED, OUT_OF_STOCK,
 * ADDRESS_UNSERVED, DELIVERY_UNKNOWN, CODE_EXHAUSTED (this customer has used the code), KEY_REUSED.
 */
export const lockQuote = async (
  pool: Pool,
  owner: Owner,
  request: QuoteRequestBody,
): Promise<LockedQuote | Refusal> => {
  const requestHash = hashOf(request);
  // 1. Only the owner of the bag is told anything.
  const row = await readCart(pool, request.cartId, owner);
  if (!row) return cartUnknown();
  const { known, newId: id, isFirst } = await quoteByKey(pool, row.id, request.key);
  if (known) return answerKnown(known, requestHash);

  // 2. What the shopper has not seen, we do not price.
  const problem = cartProblem(row, request.expectedVersion);
  if (problem) return problem;
  // Who was at the till before may hold some of it.
  const soldOut = isFirst && allSoldOut(row.lines, request.left);
  if (soldOut) return soldOut;
  const tax = await taxAt(pool, request.address, { market: marketOf(row.market), path: 'address.' });
  if (isRefusal(tax)) return tax;
  const delivery = row.deliveries.find(({ id }) => id === request.deliveryOptionId);
  if (!delivery) return deliveryUnknown();

  // 3. The price is computed once, and frozen.
  const emailKey = request.email === undefined ? null : emailKeyOf(request.email);
  const asKnown = await knownCustomer(pool, row, emailKey);
  const used = codeUsedUp(row, asKnown);
  if (used) return used;
  const body = freezeQuote(row, { id, address: request.address, delivery, tax, asKnown });
  const locked = await insertQuote(pool, { key: request.key, requestHash, emailKey, body });
  return locked ?? answerKnown((await quoteByKey(pool, row.id, request.key)).known!, requestHash);
};

const hashOf = ({ key: _key, left: _left, ...request }: QuoteRequestBody): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex');

const answerKnown = (known: StoredQuote, requestHash: string): LockedQuote | Refusal =>
  known.requestHash === requestHash
    ? known.body
    : refuse('KEY_REUSED', 'This key was used for another quote. Use a new key for a new request.');

const deliveryUnknown = (): Refusal =>
  refuse('DELIVERY_UNKNOWN', 'This way of delivery is not offered. Choose another one.', {
    errors: [{ path: 'deliveryOptionId', message: 'is not offered' }],
  });
