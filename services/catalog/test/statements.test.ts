import { currentContext, newTraceId, traceparentOf } from '@souk/service-kit/context';
import { expect, test } from 'vitest';
import { startCatalog } from './start-catalog.ts';

const { service, call } = await startCatalog({ demo: 'unpainted' });

type Asked = { traceId: string | undefined; name: string | undefined };
const asked: Asked[] = [];
const query: (...given: unknown[]) => unknown = service.pool.query.bind(service.pool);
Object.assign(service.pool, {
  query: (...given: unknown[]) => {
    const { name } = Object(given[0]) as { name?: string };
    asked.push({ traceId: currentContext()?.traceId, name });
    return query(...given);
  },
});

/**
 * Nothing told can have anything come before it any more. A transaction that is open anywhere on the server, as those
 * of other tests are, makes each question look once more at what may be behind it.
 */
const allIsSettled = async (): Promise<boolean> => {
  const { rowCount } = await service.pool.query(
    'select from outbox where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1',
  );
  return rowCount === 0;
};

test.each([
  ['/products/rose-teapot', 2],
  ['/products/rose-teapot/reviews', 1],
  ['/cards?handles=rose-teapot,clover-socks,pomegranate-daypack', 1],
  ['/categories/table/products?minRating=4&sort=selling', 4],
  ['/search?q=teapot', 3],
  ['/suggest?q=teap', 3],
])('%s costs %i statements, whatever it shows, each planned once', async (where, most) => {
  const traceId = newTraceId();
  await expect.poll(allIsSettled, { timeout: 15_000 }).toBe(true);
  await call()(where);
  const { status } = await call()(where, { headers: { traceparent: traceparentOf(traceId) } });
  expect(status).toBe(200);
  // What follows feeds in the background asks in other names, whenever it falls.
  const own = asked.filter((statement) => statement.traceId === traceId);
  expect(own).toHaveLength(most);
  expect(own.every(({ name }) => name !== undefined)).toBe(true);
});
