import type { Caller } from '@souk/service-kit/identity';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import { ownerOf } from '../owner.ts';
import { quoteById } from './quote.queries.ts';
import type { LockedQuote } from './quote.shapes.ts';

export const quoteUnknown = (): Refusal =>
  refuse('QUOTE_UNKNOWN', 'We do not know this quote. Look over the bag and come to the till again.');

/** A locked quote, expired or not, for its owner and for the order service, which checks whom it works for. */
export const readQuote = async (
  runner: Runner,
  caller: Caller,
  id: string,
): Promise<LockedQuote | Refusal> => {
  const quote = await quoteById(runner, id);
  if (!quote) return quoteUnknown();
  const { customerId, guestCartId } = ownerOf(caller.actor);
  const own = quote.customerId === null ? quote.cartId === guestCartId : quote.customerId === customerId;
  return own || caller.service === 'order' ? quote : quoteUnknown();
};
