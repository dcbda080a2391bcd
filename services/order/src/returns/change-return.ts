import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import { inOneTransaction, type Pool } from '@souk/service-kit/runner';
import { type Change, claimKey } from '../orders/changed-by-hand.ts';
import { lockOrder } from '../orders/lock-order.ts';
import { type LockedReturn, orderNumberOfReturn, readReturn } from './return.queries.ts';
import type { ReturnState } from './return-view.ts';

type Wanted = {
  readonly id: string;
  /** The states it may be in for this. */
  readonly from: readonly ReturnState[];
  readonly verb: string;
  /** For changes that carry a key. */
  readonly key?: string;
  readonly request?: unknown;
};

type ReturnChange = (handle: Parameters<Change>[0], found: LockedReturn) => Promise<Refusal | null>;

/**
 * One step of a return under its order's lock. Answers the checkout to drive, or why not. A step that was taken
 * before, by the same key or to the same state, is not taken again.
 */
export const changeReturn = async (
  pool: Pool,
  { id, from, verb, key, request }: Wanted,
  change: ReturnChange,
): Promise<{ checkoutId: string } | Refusal> => {
  const number = await orderNumberOfReturn(pool, id);
  if (number === null) return unknownReturn();
  try {
    return await inOneTransaction(pool, async (runner, tx) => {
      const order = await lockOrder(runner, number);
      const found = await readReturn(runner, id);
      if (!order || !found) throw unknownReturn();
      const seen = key
        ? await claimKey(runner, { key, kind: verb, orderId: order.id, request: { id, request } })
        : 'first';
      if (isRefusal(seen)) throw seen;
      if (seen === 'again') return order;
      if (!from.includes(found.state)) throw wrongState(found.state, verb);
      const refused = await change({ tx, runner, order }, found);
      if (refused) throw refused;
      return order;
    });
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
};

export const unknownReturn = (): Refusal =>
  refuse('RETURN_UNKNOWN', 'We do not know this return. Look for it in the list of returns.');

const wrongState = (state: ReturnState, verb: string): Refusal =>
  refuse('RETURN_STATE', `This return is ${state} and cannot be ${verb} now. Load it again.`, { state });
