import { randomUUID } from 'node:crypto';
import { defineEvent } from '@souk/events/define-event';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { startService } from '@souk/testkit/start-service';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openDatabase, rowsOf } from '../src/database.ts';
import { buildSubscriber, noteWritten, subscriberEnv } from './note-service.ts';

const patient = { timeout: 10_000, interval: 20 };
const noteRead = defineEvent('note.read', 1, z.object({}));

test('nothing is put on record for events that are nothing to us, until the service stops', async () => {
  const notes = fakeFeed('notes');
  const { service, env, databaseUrl } = await startService(buildSubscriber, subscriberEnv);
  const { db, close } = openDatabase({ url: databaseUrl, name: 'looking-on' });
  const write = (text: string) => {
    const noteId = randomUUID();
    const payload = { noteId, text };
    return notes.publish(noteWritten, { aggregateId: noteId, aggregateVersion: 1, payload });
  };
  const beRead = () => notes.publish(noteRead, { aggregateId: 'any', aggregateVersion: 1, payload: {} });
  const onRecord = async () => {
    const { rows } = await rowsOf<{ position: string; movedAt: Date; kinds: string[] }>(
      db,
      sql`select concat_ws(':', epoch, xid, id) as position, moved_at as "movedAt", kinds from subscription`,
    );
    return rows[0]!;
  };
  const seen = async () =>
    (await rowsOf<{ text: string; times: number }>(db, sql`select text, times from seen order by text`)).rows;

  beRead();
  const { position: first } = write('first');
  await vi.waitFor(async () => expect((await onRecord()).position).toBe(first), patient);
  const before = await onRecord();
  expect(before.kinds).toEqual(['note.written@1']);

  const { position: passed } = beRead();
  await vi.waitFor(() => expect(notes.askedFrom()).toBe(passed), patient);
  expect(await onRecord()).toEqual(before);

  // With the next effect it is.
  const { position: second } = write('second');
  await vi.waitFor(async () => expect((await onRecord()).position).toBe(second), patient);

  const { position: last } = beRead();
  await vi.waitFor(() => expect(notes.askedFrom()).toBe(last), patient);
  await service.close();
  expect((await onRecord()).position).toBe(last);
  const again = await buildSubscriber({ ...env, PORT: 0 });
  await again.start();
  const { position: third } = write('third');
  await vi.waitFor(async () => expect((await onRecord()).position).toBe(third), patient);
  expect(await seen()).toEqual(['first', 'second', 'third'].map((text) => ({ text, times: 1 })));
  await again.close();
  await close();
});
