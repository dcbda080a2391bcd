import { startService } from '@souk/testkit/start-service';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, test, vi } from 'vitest';
import { rowsOf } from '../src/database.ts';
import { buildPublisher, buildSubscriber, publisherEnv, subscriberEnv } from './note-service.ts';

const patient = { timeout: 10_000, interval: 20 };
const LATER = 5_000_000;

const shift = async (url: string, ...statements: string[]) => {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  for (const statement of statements) await owner.query(statement);
  await owner.end();
};

const startPair = async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  const startReader = async (DATABASE_URL?: string) =>
    startService(buildSubscriber, subscriberEnv, {
      NOTES_URLS: notes.url,
      NOTES_KEY: notes.env.IDENTITY_KEY,
      ...(DATABASE_URL && { DATABASE_URL }),
    });
  const reader = await startReader();
  const write = (text: string) => notes.call()('/notes', { json: { text } });
  const seen = async () =>
    (
      await rowsOf<{ text: string; times: number }>(
        reader.db,
        sql`select text, times from seen order by note_id`,
      )
    ).rows;
  return {
    notes,
    reader,
    write,
    sees: (...texts: string[]) =>
      vi.waitFor(
        async () => expect(await seen()).toEqual(texts.map((text) => ({ text, times: 1 }))),
        patient,
      ),
    epoch: async () =>
      (
        await rowsOf<{ epoch: string; home: string | null }>(
          notes.db,
          sql`select epoch::text as epoch, home from feed_epoch`,
        )
      ).rows[0]!,
    /** As if this database had been written in a cluster that was far ahead of this one in transactions. */
    restore: async () => {
      await shift(notes.ownerUrl, `update outbox set xid = (xid::text::bigint + ${LATER})::text::xid8`);
      await shift(
        reader.ownerUrl,
        `update subscription set xid = (xid::text::bigint + ${LATER})::text::xid8`,
      );
      // A replica that starts notices; those that run follow.
      const replica = await buildPublisher({ ...notes.env, PORT: 0 });
      await replica.start();
      await replica.close();
    },
  };
};

test('a restored database begins a new epoch by itself, and what was seen before is not done again', async () => {
  const { notes, write, sees, epoch, restore, reader } = await startPair();
  for (const text of ['one', 'two', 'three']) await write(text);
  await sees('one', 'two', 'three');
  const before = await epoch();
  expect(before.home).toMatch(/^\d+\/\d+$/);

  await restore();
  expect((await epoch()).epoch).not.toBe(before.epoch);
  await write('four');
  await sees('one', 'two', 'three', 'four');
  expect((await notes.feed()).map(({ payload }) => (payload as { text: string }).text)).toEqual([
    'one',
    'two',
    'three',
    'four',
  ]);
  const { rows } = await rowsOf<{ epoch: string }>(
    reader.db,
    sql`select epoch::text as epoch from subscription where publisher = 'notes'`,
  );
  expect(rows[0]!.epoch).toBe((await epoch()).epoch);
});

test('events a subscriber had not seen when the database was restored still reach it, though it is restored twice', async () => {
  const { reader, notes, write, restore, sees } = await startPair();
  await write('seen');
  await sees('seen');
  await reader.service.close();
  await write('missed');
  await restore();
  await write('between');
  await shift(
    notes.ownerUrl,
    `update outbox set xid = (xid::text::bigint + ${LATER})::text::xid8 where xid > '1'`,
  );
  const again = await buildPublisher({ ...notes.env, PORT: 0 });
  await again.start();
  await again.close();
  await write('after');

  const replica = await buildSubscriber({ ...reader.env, PORT: 0 });
  await replica.start();
  try {
    await vi.waitFor(async () => {
      const { rows } = await rowsOf(replica.db, sql`select text, times from seen order by note_id`);
      expect(rows).toEqual(['seen', 'missed', 'between', 'after'].map((text) => ({ text, times: 1 })));
    }, patient);
  } finally {
    await replica.close();
  }
});

test('a database that moved to another cluster begins a new epoch though its numbers look right', async () => {
  const { notes, write, sees, epoch } = await startPair();
  await write('here');
  await sees('here');
  const before = await epoch();
  await shift(notes.ownerUrl, `update feed_epoch set home = '1/1'`);
  const replica = await buildPublisher({ ...notes.env, PORT: 0 });
  await replica.start();
  await replica.close();
  const after = await epoch();
  expect(after.epoch).not.toBe(before.epoch);
  expect(after.home).toBe(before.home);
  await write('there');
  await sees('here', 'there');
});

test('a start without a restore keeps the epoch', async () => {
  const { notes, write, sees, epoch } = await startPair();
  await write('one');
  await sees('one');
  const before = await epoch();
  const replica = await buildPublisher({ ...notes.env, PORT: 0 });
  await replica.start();
  await replica.close();
  expect(await epoch()).toEqual(before);
});
