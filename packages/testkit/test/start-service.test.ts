import { businessTime } from '@souk/service-kit/database';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { fakePeer } from '@souk/testkit/fake-peer';
import { expectSchemaMatches } from '@souk/testkit/schema-match';
import { startService } from '@souk/testkit/start-service';
import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';
import { buildApp, envShape, pebble, type ScalePaths, stoneSeen } from './pebble.ts';

const { call, clock, databaseUrl, db, feed, service, url } = await startService(buildApp, envShape);
const catalog = fakePeer<ScalePaths>('catalog');
const catalogFeed = fakeFeed('catalog');

describe('a service under test', () => {
  it('has a database of its own, migrated as its migrations say', async () => {
    await expectSchemaMatches({ pebble }, db);
  });

  it('is told when its schema and its migrations differ', async () => {
    const { integer, pgTable, uuid } = await import('drizzle-orm/pg-core');
    const wrong = pgTable('pebble', { id: integer().primaryKey(), other: uuid() });
    await expect(expectSchemaMatches({ wrong }, db)).rejects.toThrow('table public.pebble');
  });

  it('answers signed callers and nobody else', async () => {
    expect((await fetch(`${url}/events`)).status).toBe(401);
    expect((await call({ kind: 'guest' })('/events')).status).toBe(200);
  });

  it('talks to a faked peer and shows what it published', async () => {
    catalog.use(catalog.http.get('/weights/{label}', ({ response }) => response(200).json({ grams: 12 })));
    const answer = await call()('/pebbles', { json: { label: 'agate' } });
    expect(await answer.json()).toEqual({ grams: 12 });
    expect((await feed()).map((event) => event.aggregateId)).toEqual(['agate']);
  });

  it('meets a peer that is down once a test has ended', async () => {
    const answer = await call()('/pebbles', { json: { label: 'opal' } });
    expect(answer.status).toBeGreaterThanOrEqual(500);
  });

  it('receives what a faked feed publishes', async () => {
    catalogFeed.publish(stoneSeen, { aggregateId: 's1', aggregateVersion: 1, payload: { label: 'flint' } });
    await vi.waitFor(
      async () =>
        expect((await service.pool.query(`select from pebble where label = 'flint'`)).rowCount).toBe(1),
      { timeout: 5_000 },
    );
  });

  it('lives at the time the test says', async () => {
    const before = await businessTime(db);
    await clock.advance(3600);
    await clock.advance(3600);
    expect((await businessTime(db)).getTime() - before.getTime()).toBeGreaterThanOrEqual(7_200_000);
  });
});

describe('the runtime role', () => {
  const denied = async (statement: string) =>
    expect(service.pool.query(statement)).rejects.toMatchObject({ code: '42501' });

  it('may not change, empty or drop tables, nor make new ones', async () => {
    await denied('alter table pebble add column x text');
    await denied('drop table pebble');
    await denied('truncate pebble');
    await denied('create table mine (id integer)');
    await denied('update migration set checksum = $$x$$');
  });

  it('may not enter the databases of others', async () => {
    const other = databaseUrl.replace(/\/[^/]+$/, '/postgres');
    const client = new pg.Client({ connectionString: other });
    await expect(client.connect()).rejects.toMatchObject({ code: '42501' });
  });

  it('cannot keep a transaction open for longer than five seconds', async () => {
    const { rows } = await service.pool.query('show transaction_timeout');
    expect(rows[0].transaction_timeout).toBe('5s');
  });
});
