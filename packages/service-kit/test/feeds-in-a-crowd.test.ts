import { setTimeout as sleep } from 'node:timers/promises';
import { startService } from '@souk/testkit/start-service';
import pg from 'pg';
import { expect, test } from 'vitest';
import { buildPublisher, publisherEnv } from './note-service.ts';

const WRITING_MS = 6_000;
const ended = 'end';
type Page = { position: string; events: { type: string; aggregateId: string }[] };

/** Writes events in transactions that stay open for a while, end in any order, and sometimes come to nothing. */
const writeFor = async (url: string, name: string): Promise<{ type: string; id: string }[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const written: { type: string; id: string }[] = [];
  const until = performance.now() + WRITING_MS;
  for (let round = 0; performance.now() < until; round += 1) {
    await client.query('begin');
    const batch = Array.from({ length: 1 + Math.floor(Math.random() * 4) }, (_, nth) => ({
      type: Math.random() < 0.03 ? 'rare' : Math.random() < 0.5 ? 'left' : 'right',
      id: `${name} ${round} ${nth}`,
    }));
    for (const { type, id } of batch) {
      await client.query(
        `insert into outbox (type, version, aggregate_id, aggregate_version, payload) values ($1, 1, $2, 1, '{}')`,
        [type, id],
      );
      if (Math.random() < 0.2) await sleep(Math.random() * 150);
    }
    if (Math.random() < 0.02) await sleep(1_000);
    if (Math.random() < 0.1) await client.query('rollback');
    else {
      await client.query('commit');
      written.push(...batch);
    }
  }
  await client.end();
  return written;
};

test('whatever commits when, each follower of any kinds is told each of its events, once', async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  const call = notes.call();
  /** Reads on, quickly or with pauses longer than the newest events are kept at hand, until it is told of the end. */
  const follow = async (types: readonly string[], pauses: boolean): Promise<string[]> => {
    const seen: string[] = [];
    let after = '';
    for (let left = WRITING_MS / 1_000; ; ) {
      const kinds = [...types, ended].map((type) => `${type}@1`).join();
      const limit = String(5 + Math.floor(Math.random() * 40));
      const asked = new URLSearchParams({ types: kinds, limit, ...(after && { after }) });
      if (Math.random() < 0.8) asked.set('waitSeconds', '1');
      const answer = await call(`/events?${asked}`);
      expect(answer.status).toBe(200);
      const page = (await answer.json()) as Page;
      after = page.position;
      for (const { type, aggregateId } of page.events) {
        if (type === ended) return seen;
        seen.push(aggregateId);
      }
      if (pauses && left > 0 && Math.random() < 0.1) {
        left -= 3.5;
        await sleep(3_500);
      }
    }
  };
  const followers = [['left'], ['right'], ['rare'], ['rare', 'left'], ['left', 'right', 'rare']].flatMap(
    (types) => [false, true].map((pauses) => ({ types, read: follow(types, pauses) })),
  );
  const written = (
    await Promise.all(Array.from({ length: 5 }, (_, nth) => writeFor(notes.databaseUrl, `writer ${nth}`)))
  ).flat();
  await notes.service.pool.query(
    `insert into outbox (type, version, aggregate_id, aggregate_version, payload) values ($1, 1, 'the last', 1, '{}')`,
    [ended],
  );
  for (const { types, read } of followers)
    expect((await read).toSorted(), types.join()).toEqual(
      written
        .filter(({ type }) => types.includes(type))
        .map(({ id }) => id)
        .toSorted(),
    );
  expect(written.length).toBeGreaterThan(100);
}, 60_000);
