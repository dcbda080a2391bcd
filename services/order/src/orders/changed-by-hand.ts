import { createHash } from 'node:crypto';
import { currentContext } from '@souk/service-kit/context';
import type { Db } from '@souk/service-kit/database';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import { inOneTransaction, type Pool, type Runner } from '@souk/service-kit/runner';
import { unknownOrder } from './find-order.ts';
import { type LockedOrder, lockOrder } from './lock-order.ts';
import type { ActedBy } from './timeline-view.ts';

/** A change somebody asks for. `request`: all that the same key has to say again. */
export type ByHand = {
  readonly number: string;
  readonly key: string;
  readonly kind: string;
  readonly request: unknown;
};

export type Change = (handle: { tx: Db; runner: Runner; order: LockedOrder }) => Promise<Refusal | null>;

/**
 * One change of one order in one transaction: the locks, the key, then the change. What it refuses is rolled back.
 * The same key with the same request is not done again; with another it is refused (KEY_REUSED).
 */
export const changeByHand = async (
  pool: Pool,
  { number, key, kind, request }: ByHand,
  change: Change,
): Promise<LockedOrder | Refusal> => {
  try {
    return await inOneTransaction(pool, async (runner, tx) => {
      const order = await lockOrder(runner, number);
      if (!order) throw unknownOrder(number);
      const seen = await claimKey(runner, { key, kind, orderId: order.id, request });
      if (isRefusal(seen)) throw seen;
      const refused = seen === 'again' ? null : await change({ tx, runner, order });
      if (refused) throw refused;
      return order;
    });
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
};

type Claim = { key: string; kind: string; orderId: string; request: unknown };

/** Takes a key for a request: `first`, `again` for the same request, or KEY_REUSED. The order has to be locked. */
export const claimKey = async (
  runner: Runner,
  { key, kind, orderId, request }: Claim,
): Promise<'first' | 'again' | Refusal> => {
  const hash = createHash('sha256')
    .update(JSON.stringify([kind, orderId, request]))
    .digest('hex');
  const { rowCount } = await runner.query(
    `insert into order_request (key, order_id, kind, request_hash) values ($1, $2, $3, $4) on conflict (key) do nothing`,
    [key, orderId, kind, hash],
  );
  if (rowCount === 1) return 'first';
  const { rows } = await runner.query<{ request_hash: string }>(
    'select request_hash from order_request where key = $1',
    [key],
  );
  return rows[0]?.request_hash === hash
    ? 'again'
    : refuse('KEY_REUSED', 'This key was used for another request. Use a new key for a new request.');
};

/** Who acts in this request, as a history may tell it; null for the shop itself. Never the session. */
export const actingPerson = (): ActedBy | null => {
  const actor = currentContext()?.actor;
  if (actor?.kind === 'staff') return { kind: 'staff', id: actor.id, role: actor.role };
  if (actor?.kind === 'customer') return { kind: 'customer', id: actor.id };
  return actor?.kind === 'guest' ? { kind: 'guest' } : null;
};
