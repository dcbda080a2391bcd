import { startService } from '@souk/testkit/start-service';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { rowsOf } from '../src/database.ts';
import { IDLE_LOOK_MS, pollDelayMs } from '../src/feed-activity.ts';
import { buildPublisher, buildSubscriber, publisherEnv, subscriberEnv } from './note-service.ts';

const patient = { timeout: 10_000, interval: 20 };
const write = (call: Awaited<ReturnType<typeof startPair>>['call'], text: string) =>
  call('/notes', { json: { text } });

const startPair = async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  const reader = await startService(buildSubscriber, subscriberEnv, {
    NOTES_URLS: notes.url,
    NOTES_KEY: notes.env.IDENTITY_KEY,
  });
  const seen = async () =>
    (
      await rowsOf<{ text: string; times: number }>(
        reader.db,
        sql`select text, times from seen order by text`,
      )
    ).rows;
  return { notes, reader, seen, call: notes.call() };
};

test('every committed event takes effect exactly once, and a rolled back one never', async () => {
  const { notes, seen, call } = await startPair();
  const texts = Array.from({ length: 40 }, (_, place) => `note ${String(place).padStart(2, '0')}`);
  await Promise.all([...texts, 'refused'].map((text) => write(call, text)));
  await vi.waitFor(async () => expect((await seen()).map(({ text }) => text)).toEqual(texts), patient);
  expect((await seen()).every(({ times }) => times === 1)).toBe(true);
  expect((await notes.feed()).map(({ payload }) => (payload as { text: string }).text).sort()).toEqual(texts);
});

test('two replicas of a subscriber share the work and repeat none of it', async () => {
  const { notes, reader, seen, call } = await startPair();
  const replica = await buildSubscriber({ ...reader.env, PORT: 0 });
  await replica.start();
  try {
    const texts = Array.from({ length: 30 }, (_, place) => `shared ${String(place).padStart(2, '0')}`);
    for (const text of texts) await write(call, text);
    await vi.waitFor(async () => expect((await seen()).length).toBe(texts.length), patient);
    expect((await seen()).every(({ times }) => times === 1)).toBe(true);
    expect((await notes.feed()).length).toBe(texts.length);
  } finally {
    await replica.close();
  }
});

test('an event of a transaction that commits late is not lost behind a later one', async () => {
  const { notes, seen, call } = await startPair();
  const late = new pg.Client({ connectionString: notes.databaseUrl });
  await late.connect();
  await late.query('begin');
  await late.query(
    `insert into outbox (type, version, aggregate_id, aggregate_version, payload)
     values ('note.written', 1, 'late', 1, jsonb_build_object('noteId', uuidv7()::text, 'text', 'late'))`,
  );
  await write(call, 'later');
  const page = (await (await call('/events')).json()) as { events: unknown[] };
  expect(page.events).toEqual([]);
  await late.query('commit');
  await late.end();
  await vi.waitFor(
    async () => expect((await seen()).map(({ text }) => text)).toEqual(['late', 'later']),
    patient,
  );
});

test('a poison event is parked with its successors, without effect, and the feed goes on', async () => {
  const { reader, seen, call } = await startPair();
  for (const text of ['same poison', 'same successor', 'other']) await write(call, text);
  await vi.waitFor(async () => expect((await seen()).map(({ text }) => text)).toEqual(['other']), patient);
  const { rows } = await rowsOf<{ type: string; reason: string }>(
    reader.db,
    sql`select type, reason from parked_event order by place`,
  );
  expect(rows.map(({ reason }) => reason)).toEqual([
    'cannot take this',
    'an earlier event of the same aggregate is parked',
  ]);
});

test('events that together take longer than a transaction may are taken all the same', async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  for (const text of ['slow one', 'slow two', 'slow three']) await write(notes.call(), text);
  const reader = await startService(buildSubscriber, subscriberEnv, {
    NOTES_URLS: notes.url,
    NOTES_KEY: notes.env.IDENTITY_KEY,
  });
  await vi.waitFor(async () => {
    const { rows } = await rowsOf(reader.db, sql`select text, times from seen order by note_id`);
    expect(rows).toEqual(['slow one', 'slow two', 'slow three'].map((text) => ({ text, times: 1 })));
  }, patient);
  expect((await rowsOf(reader.db, sql`select from parked_event`)).rows).toEqual([]);
});

test('followers who wait share one look at the outbox, and all hear of an event at once', async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  const call = notes.call();
  const { position } = (await (await call('/events?after=end')).json()) as { position: string };
  const asked = vi.spyOn(notes.service.pool, 'query');
  const looks = () =>
    asked.mock.calls.filter(([query]) => JSON.stringify(query).includes('feed_page')).length;
  const followers = Array.from({ length: 8 }, () => call(`/events?after=${position}&waitSeconds=20`));
  await vi.waitFor(() => expect(looks()).toBeGreaterThan(0), patient);
  const fiveLooks = async (): Promise<number> => {
    // For a second after anything was published, by services of the tests before as well, looks are closer.
    await vi.waitFor(() => expect(pollDelayMs()).toBe(IDLE_LOOK_MS), patient);
    const [since, before] = [performance.now(), looks()];
    await vi.waitFor(() => expect(looks()).toBeGreaterThanOrEqual(before + 5), patient);
    const took = performance.now() - since;
    return pollDelayMs() === IDLE_LOOK_MS ? took : fiveLooks();
  };
  expect(await fiveLooks(), 'five looks take about a second').toBeGreaterThan(600);

  await write(call, 'at last');
  const heardAt = performance.now();
  for (const answer of await Promise.all(followers)) {
    const { events } = (await answer.json()) as { events: { payload: { text: string } }[] };
    expect(events.map(({ payload }) => payload.text)).toEqual(['at last']);
  }
  expect(performance.now() - heardAt, 'milliseconds').toBeLessThan(2_000);
});
