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
  const ofOrders = () => {
    const asked = statements.mock.calls.map(([query], place) => ({
      name: nameOf(query),
      client: statements.mock.contexts[place],
    }));
    const isOurs = (name: string) => /^(checkout_(?!acquire_due)|order_|outbox_insert)/.test(name);
    const open = new Map<unknown, { ours: boolean; begin: object }>();
    const kept = new Set<object>();
    // A transaction is somebody else's, such as a follower's, where nothing of an order is written in it.
    for (const one of asked) {
      const within = open.get(one.client);
      if (one.name === 'begin') open.set(one.client, { ours: false, begin: one });
      else if (isOurs(one.name)) {
        kept.add(one);
        if (within) within.ours = true;
      } else if (one.name === 'commit') {
        if (within?.ours) kept.add(within.begin).add(one);
        open.delete(one.client);
      }
    }
    return asked.filter((one) => kept.has(one)).map(({ name }) => name);
  };

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

test('what writes a sale and its paper is planned once a connection', async () => {
  const { rows } = await shop.service.pool.query<{ name: string; settings: string[] | null }>(
    `select proname as name, proconfig as settings from pg_proc where proname in ('record_sale', 'document_content') order by 1`,
  );
  const settings = ['plan_cache_mode=force_generic_plan'];
  expect(rows).toEqual([
    { name: 'document_content', settings },
    { name: 'record_sale', settings },
  ]);
});
