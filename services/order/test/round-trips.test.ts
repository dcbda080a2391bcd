import { expect, test, vi } from 'vitest';
import { startOrder } from './start-order.ts';

const shop = await startOrder({ SWEEP_EVERY_MS: '3600000', RECONCILE_EVERY_SECONDS: '3600' });

/** What a statement is, whichever way it was sent: its prepared name, or how it begins. */
const nameOf = (query: unknown): string => {
  if (typeof query === 'string') return query;
  const { name, text } = query as { name?: string; text?: string };
  return name ?? text?.trim().split(/\s+/).slice(0, 3).join(' ') ?? '';
};

test('a card purchase costs 3 statements to begin and 12 to pay', async () => {
  const client = await shop.service.pool.connect();
  const statements = vi.spyOn(Object.getPrototypeOf(client), 'query');
  client.release();
  const ofOrders = () =>
    statements.mock.calls
      .map(([query]) => nameOf(query))
      .filter((name) => /^(checkout_(?!acquire_due)|order_|begin$|commit$|outbox_insert)/.test(name));

  const { start, pay } = shop.lockQuote();
  const { id } = (await start()).body;
  expect(ofOrders()).toEqual(['checkout_by_key', 'checkout_insert', 'checkout_commit']);
  statements.mockClear();
  expect((await pay(id)).body.state).toBe('confirmed');
  expect(ofOrders()).toEqual([
    'checkout_by_id',
    'checkout_acquire',
    'checkout_commit',
    'checkout_commit',
    'checkout_commit',
    'checkout_commit',
    'checkout_commit',
    'begin',
    'checkout_commit',
    'order_insert',
    'outbox_insert',
    'commit',
  ]);
  statements.mockRestore();
});
