import { startService } from '@souk/testkit/start-service';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { rowsOf } from '../src/database.ts';
import { buildPublisher, buildSlowReader, publisherEnv, subscriberEnv } from './note-service.ts';

test('a machine that is too slow for a whole page of events takes fewer of them at a time', async () => {
  const notes = await startService(buildPublisher, publisherEnv);
  const texts = Array.from({ length: 40 }, (_, place) => `many ${String(place).padStart(2, '0')}`);
  for (const text of texts) await notes.call()('/notes', { json: { text } });
  const reader = await startService(buildSlowReader, subscriberEnv, {
    NOTES_URLS: notes.url,
    NOTES_KEY: notes.env.IDENTITY_KEY,
  });
  await vi.waitFor(
    async () => {
      const { rows } = await rowsOf(reader.db, sql`select text, times from seen order by text`);
      expect(rows).toEqual(texts.map((text) => ({ text, times: 1 })));
    },
    { timeout: 30_000, interval: 100 },
  );
}, 40_000);
