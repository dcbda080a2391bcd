import { setTimeout as sleep } from 'node:timers/promises';
import { type Db, rowsOf } from '@souk/service-kit/database';
import type { FeedEvent } from '@souk/service-kit/feed';
import { sql } from 'drizzle-orm';
import type { Call } from './start-service.ts';

const WITHIN_MS = 8_000;

/**
 * Every event committed so far, read over HTTP as subscribers do. A feed holds events back while any older transaction
 * of the whole cluster is open, such as another test's, so it is read until it shows all that is committed.
 */
export const readWholeFeed = async (call: Call, db: Db): Promise<FeedEvent[]> => {
  const { rows } = await rowsOf<{ total: number }>(db, sql`select count(*)::int as total from outbox`);
  const total = rows[0]!.total;
  const events: FeedEvent[] = [];
  let after = '';
  const until = performance.now() + WITHIN_MS;
  while (events.length < total && performance.now() < until) {
    const response = await call(`/events?limit=1000${after && `&after=${after}`}`);
    if (!response.ok) throw new Error(`The feed answered ${response.status}: ${await response.text()}`);
    const page = (await response.json()) as { position: string; events: FeedEvent[] };
    events.push(...page.events);
    after = page.position;
    if (page.events.length === 0) await sleep(20);
  }
  return events;
};
