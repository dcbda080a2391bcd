import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import type { IntentHistory } from '../src/intents/intent-history.ts';
import type { IntentPage } from '../src/intents/list-intents.ts';
import { startPayment } from './start-payment.ts';

const shop = await startPayment();
const staff = shop.call({ kind: 'staff', id: randomUUID(), role: 'fulfilment', sessionId: 's' });
const historyOf = async (id: string) =>
  (await (await staff(`/intents/${id}/history`)).json()) as IntentHistory;
const list = async (query: string) => (await (await staff(`/intents?${query}`)).json()) as IntentPage;

test('the history of a payment tells what was asked, what was written to us, and each line of the book', async () => {
  const { id } = await shop.authorized();
  await shop.capture(id);
  const history = await vi.waitFor(async () => {
    const heard = await historyOf(id);
    expect(heard.entries.filter(({ source }) => source === 'webhook').length).toBeGreaterThan(0);
    return heard;
  });
  const kinds = (source: string) =>
    history.entries.filter((entry) => entry.source === source).map(({ kind }) => kind);
  expect(kinds('request')).toEqual(['create', 'authorize', 'capture']);
  expect(kinds('book')).toEqual(['authorise', 'capture']);
  const times = history.entries.map(({ at }) => at);
  expect(times).toEqual([...times].sort());
});

test('the list of payments is walked by their last change, without gaps and without repeats', async () => {
  const since = new Date().toISOString();
  const opened: string[] = [];
  for (let count = 0; count < 5; count++) opened.push((await shop.open()).id);
  const seen: string[] = [];
  let after = '';
  do {
    const page = await list(`since=${since}&limit=2${after && `&after=${after}`}`);
    seen.push(...page.items.map(({ id }) => id));
    after = page.nextCursor ?? '';
  } while (after);
  expect(seen).toEqual(opened);
  expect((await list(`since=${new Date(Date.now() + 60_000).toISOString()}`)).items).toEqual([]);
});

test('both are for staff and the order service; shoppers and strangers learn nothing', async () => {
  const { id } = await shop.open();
  const shopper = shop.call({ kind: 'customer', id: randomUUID(), sessionId: 's' });
  for (const path of ['/intents', `/intents/${id}/history`]) {
    expect((await shopper(path)).status).toBe(403);
    expect((await fetch(`${shop.url}${path}`)).status).toBe(401);
    expect((await shop.ask(path)).status).toBe(200);
  }
  expect((await staff(`/intents/${randomUUID()}/history`)).status).toBe(404);
});
