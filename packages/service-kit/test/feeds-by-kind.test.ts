import { setTimeout as sleep } from 'node:timers/promises';
import type { Call } from '@souk/testkit/start-service';
import { startService } from '@souk/testkit/start-service';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { rowsOf } from '../src/database.ts';
import { staff } from './desk-roles.ts';
import { buildPublisher, buildSubscriber, publisherEnv, subscriberEnv } from './note-service.ts';

const patient = { timeout: 10_000, interval: 20 };
type Page = { position: string; events: { type: string; aggregateId: string; position: string }[] };

const startPublisher = async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  const call = notes.call();
  const looked = vi.spyOn(notes.service.pool, 'query');
  const looks = () =>
    looked.mock.calls.filter(([query]) => JSON.stringify(query).includes('feed_page')).length;
  return {
    notes,
    call,
    write: (text: string) => call('/notes', { json: { text } }),
    /** Events of another kind than anybody here takes, in one transaction. */
    tellOthers: (count: number, type = 'note.read') =>
      notes.service.pool.query(
        `insert into outbox (type, version, aggregate_id, aggregate_version, payload)
         select $1, 1, 'other ' || n, 1, '{}' from generate_series(1, $2) n`,
        [type, count],
      ),
    /** Until nothing holds back what was told: any transaction that is open does, of whatever database beside this one. */
    settled: () =>
      vi.waitFor(async () => {
        const { rows } = await notes.service.pool.query(
          'select count(*)::int as held from outbox where xid >= pg_snapshot_xmin(pg_current_snapshot())',
        );
        expect(rows[0]).toEqual({ held: 0 });
      }, patient),
    /** Until whoever waits for news has been told of what there is by now, first questions not counted. */
    lookedOften: async () => {
      const before = looks();
      await vi.waitFor(() => expect(looks()).toBeGreaterThanOrEqual(before + 4), patient);
    },
  };
};

const startPair = async () => {
  const publisher = await startPublisher();
  const { notes } = publisher;
  const reader = await startService(buildSubscriber, subscriberEnv, {
    NOTES_URLS: notes.url,
    NOTES_KEY: notes.env.IDENTITY_KEY,
  });
  return {
    ...publisher,
    reader,
    sees: (...texts: string[]) =>
      vi.waitFor(async () => {
        const { rows } = await rowsOf(reader.db, sql`select text, times from seen order by note_id`);
        expect(rows).toEqual(texts.map((text) => ({ text, times: 1 })));
      }, patient),
    onRecord: async () => (await position(reader.databaseUrl)).rows[0],
  };
};

const withClient = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
};

const position = (url: string) =>
  withClient(url, (client) => client.query(`select epoch, xid::text as xid, id from subscription`));

const read = async (call: Call, query: Record<string, string>): Promise<Page> => {
  const response = await call(`/events?${new URLSearchParams(query)}`);
  expect(response.status).toBe(200);
  return (await response.json()) as Page;
};

test('only the kinds that were asked for are answered, in order, and the place goes on past the others', async () => {
  const { call, write, tellOthers, settled } = await startPublisher();
  for (const text of ['one', 'two', 'three']) {
    await tellOthers(2);
    await write(text);
  }
  await tellOthers(2);
  await settled();
  const all = await read(call, {});
  const types = 'note.written@1';
  const page = await read(call, { types });
  expect(page.events).toEqual(all.events.filter(({ type }) => type === 'note.written'));
  expect(page.events).toHaveLength(3);
  expect(page.position).toBe(all.position);
  expect(await read(call, { types, after: page.position })).toEqual({ position: page.position, events: [] });

  const first = await read(call, { types, limit: '2' });
  expect(first.position).toBe(page.events[1]!.position);
  expect((await read(call, { types, after: first.position })).events).toEqual([page.events[2]]);
  expect((await read(call, { types: 'note.written@2,note.forgotten@1' })).events).toEqual([]);
  expect((await read(call, { types: 'note.read@1,note.written@1' })).events).toEqual(all.events);
  for (const wrong of [
    '',
    'note.written',
    'a@1,,b@1',
    "a'@1",
    Array(51)
      .fill('a')
      .map((a, n) => `${a}${n}@1`)
      .join(),
  ])
    expect((await call(`/events?types=${encodeURIComponent(wrong)}`)).status, wrong).toBe(400);
});

test('an event of a transaction that commits late is not lost behind others of kinds nobody asked for', async () => {
  const { notes, call, tellOthers, settled, lookedOften } = await startPublisher();
  await tellOthers(1);
  await settled();
  const types = 'note.written@1';
  const { position: before } = await read(call, { types });
  // One is asked now and then, one waits all the time.
  const waiting = read(call, { types, after: before, waitSeconds: '10' });
  await withClient(notes.databaseUrl, async (late) => {
    await late.query('begin');
    await late.query(
      `insert into outbox (type, version, aggregate_id, aggregate_version, payload) values ('note.written', 1, 'late', 1, '{}')`,
    );
    for (let times = 0; times < 2; times++) {
      await tellOthers(3);
      await lookedOften();
    }
    const meanwhile = await read(call, { types, after: before });
    expect(meanwhile.events).toEqual([]);
    await late.query('commit');
    await vi.waitFor(async () => {
      const { events } = await read(call, { types, after: meanwhile.position });
      expect(events.map(({ aggregateId }) => aggregateId)).toEqual(['late']);
    }, patient);
  });
  expect((await waiting).events.map(({ aggregateId }) => aggregateId)).toEqual(['late']);
});

test('a rare kind is looked for in pages, each of them a step on', async () => {
  const { call, write, tellOthers, settled } = await startPublisher();
  await tellOthers(4_500);
  await write('rare');
  await settled();
  const types = 'note.written@1';
  let page = await read(call, { types });
  const steps = [page];
  while (page.events.length === 0 && steps.length < 10) {
    page = await read(call, { types, after: page.position });
    steps.push(page);
  }
  expect(steps.map(({ events }) => events.length)).toEqual([0, 0, 1]);
  expect(new Set(steps.map((step) => step.position)).size).toBe(3);
  expect((await read(call, { types, waitSeconds: '10' })).events).toHaveLength(1);
});

test('who waits for a kind is left alone by the others, and told where they end', async () => {
  const { call, tellOthers, settled, lookedOften } = await startPublisher();
  await tellOthers(1);
  await settled();
  const { position: before } = await read(call, {});
  const since = performance.now();
  const waiting = read(call, { types: 'note.written@1', after: before, waitSeconds: '2' });
  await lookedOften();
  await tellOthers(2);
  await settled();
  await lookedOften();
  const answer = await waiting;
  expect(performance.now() - since).toBeGreaterThanOrEqual(2_000);
  expect(answer.events).toEqual([]);
  expect(answer.position).toBe((await read(call, {})).position);
});

test('each who waits hears of their kinds, also of one that nobody had asked for before', async () => {
  const { call, tellOthers, settled, lookedOften } = await startPublisher();
  await tellOthers(1);
  await settled();
  const { position: after } = await read(call, {});
  const wait = async (types?: string) =>
    (await read(call, { after, waitSeconds: '10', ...(types && { types }) })).events.map(({ type }) => type);
  const [first, both] = [wait('a@1'), wait('c@1,a@1')];
  await lookedOften();
  await tellOthers(1, 'a');
  expect([await first, await both]).toEqual([['a'], ['a']]);
  // What was told a moment ago is told again to whoever stands before it.
  expect(await wait('a@1')).toEqual(['a']);

  await settled();
  const { position: behind } = await read(call, {});
  const another = read(call, { types: 'a@1', after: behind, waitSeconds: '10' });
  await lookedOften();
  await tellOthers(1, 'b');
  await lookedOften();
  expect(await wait('b@1')).toEqual(['b']);
  expect(await wait()).toEqual(['a', 'b']);
  await tellOthers(1, 'a');
  expect((await another).events).toHaveLength(1);
});

test('an event is told once, also where the database answers a look later than the next begins', async () => {
  const { notes, call, tellOthers, settled, lookedOften } = await startPublisher();
  await tellOthers(1);
  await settled();
  const { position: after } = await read(call, {});
  const wait = async () =>
    (await read(call, { after, types: 'a@1', waitSeconds: '10' })).events.map(({ type }) => type);
  const first = wait();
  await lookedOften();
  const { pool } = notes.service;
  const { query: answered } = Object.getPrototypeOf(pool) as {
    query: (...asked: unknown[]) => Promise<unknown>;
  };
  let slow = 0;
  vi.spyOn(pool, 'query').mockImplementation((async (...asked: unknown[]) => {
    const answer = await answered.apply(pool, asked);
    if (!JSON.stringify(asked).includes('feed_page')) return answer;
    slow += 1;
    await sleep(800);
    return answer;
  }) as never);
  await tellOthers(1, 'a');
  const soFar = slow;
  await vi.waitFor(() => expect(slow).toBeGreaterThan(soFar), patient);
  const second = wait();
  expect([await first, await second]).toEqual([['a'], ['a']]);
  expect(await wait()).toEqual(['a']);
});

test('a start at a place that was never put on record finds what came since, and nothing twice', async () => {
  const { reader, write, tellOthers, lookedOften, sees, onRecord } = await startPair();
  await write('one');
  await sees('one');
  await tellOthers(3);
  await lookedOften();
  const { xid, id } = await onRecord();
  await reader.service.close();
  // As if it had been killed before.
  await withClient(reader.databaseUrl, (client) =>
    client.query(`update subscription set xid = $1::xid8, id = $2`, [xid, id]),
  );
  await write('two');
  await tellOthers(3);
  const again = await buildSubscriber({ ...reader.env, PORT: 0 });
  await again.start();
  try {
    await write('three');
    await vi.waitFor(async () => {
      const { rows } = await rowsOf(again.db, sql`select text, times from seen order by note_id`);
      expect(rows).toEqual(['one', 'two', 'three'].map((text) => ({ text, times: 1 })));
    }, patient);
  } finally {
    await again.close();
  }
});

test('replicas that know of different places take each event once', async () => {
  const { reader, write, tellOthers, sees } = await startPair();
  const replicas = await Promise.all([1, 2].map(() => buildSubscriber({ ...reader.env, PORT: 0 })));
  try {
    const texts: string[] = [];
    for (const text of Array.from({ length: 24 }, (_, place) => `note ${String(place).padStart(2, '0')}`)) {
      // One begins later, at another place than the others have in mind.
      if (texts.length === 6) await replicas[0]!.start();
      if (texts.length === 12) await replicas[1]!.start();
      await tellOthers(1 + (texts.length % 3));
      await write(text);
      texts.push(text);
      if (texts.length % 4 === 0) await sees(...texts);
    }
    await sees(...texts);
  } finally {
    await Promise.all(replicas.map((replica) => replica.close()));
  }
});

test('a new epoch is followed from a place that was never put on record', async () => {
  const { notes, write, tellOthers, lookedOften, sees, onRecord } = await startPair();
  await write('here');
  await sees('here');
  await tellOthers(3);
  await lookedOften();
  await withClient(notes.ownerUrl, (owner) => owner.query(`update feed_epoch set home = '1/1'`));
  const replica = await buildPublisher({ ...notes.env, PORT: 0 });
  await replica.start();
  await replica.close();
  await tellOthers(3);
  await write('there');
  await sees('here', 'there');
  const { rows } = await rowsOf<{ epoch: string }>(notes.db, sql`select epoch from feed_epoch`);
  expect((await onRecord()).epoch).toBe(rows[0]!.epoch);
});

test('whoever is past all events of its kinds is not behind, whatever else there is', async () => {
  const { reader, write, tellOthers, sees } = await startPair();
  await write('one');
  await sees('one');
  await reader.service.close();
  const idle = await buildSubscriber({ ...reader.env, PORT: 0 });
  await idle.app.listen({ port: 0, host: '127.0.0.1' });
  const { createTokenSigner } = await import('../src/identity.ts');
  const sign = createTokenSigner({ from: 'bff', to: 'reader', key: reader.env.IDENTITY_KEY });
  const behind = async () => {
    const { port } = idle.app.server.address() as { port: number };
    const response = await fetch(`http://127.0.0.1:${port}/feed-positions`, {
      headers: { authorization: `Bearer ${await sign(staff('owner'))}` },
    });
    const { subscriptions } = (await response.json()) as {
      subscriptions: { waiting: number; lagSeconds: number }[];
    };
    return subscriptions[0]!;
  };
  try {
    await tellOthers(30);
    expect(await behind()).toMatchObject({ waiting: 0, lagSeconds: 0 });
    await write('two');
    await tellOthers(3);
    await write('three');
    const late = await behind();
    expect(late.waiting).toBe(2);
    expect(late.lagSeconds).toBeGreaterThan(0);
  } finally {
    await idle.close();
  }
});
