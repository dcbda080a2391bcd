import { defineEvent } from '@souk/events/define-event';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '../src/audit.ts';
import { inTransaction, rowsOf } from '../src/database.ts';
import { type EnvOf, peerEnv, serviceEnv } from '../src/env.ts';
import { publish } from '../src/outbox.ts';
import { refuse } from '../src/refusal.ts';
import { createService } from '../src/service.ts';
import { handle, handleMany, subscribe } from '../src/subscribe.ts';

export const noteWritten = defineEvent('note.written', 1, z.object({ noteId: z.string(), text: z.string() }));

export const publisherEnv = serviceEnv;

/** A service of nothing but notes, to try the frame with. */
export const buildPublisher = async (env: EnvOf<typeof publisherEnv>) => {
  const service = await createService({ name: 'notes', env });
  const { app, db } = service;
  app.post('/notes', { schema: { body: z.strictObject({ text: z.string().min(1) }) } }, ({ body }) =>
    inTransaction(db, async (tx) => {
      if (body.text === 'refused') throw refuse('NOT_FOUND', 'A refusal rolls everything back.');
      const { rows } = await rowsOf<{ id: string }>(
        tx,
        sql`insert into note (id, text, version) values (uuidv7(), ${body.text}, 1) returning id`,
      );
      const id = rows[0]!.id;
      await publish(tx, noteWritten, {
        aggregateId: body.text.startsWith('same') ? 'same' : id,
        aggregateVersion: 1,
        payload: { noteId: id, text: body.text },
      });
      return { id };
    }),
  );
  app.put(
    '/notes/:id',
    { schema: { params: z.object({ id: z.uuid() }), body: z.strictObject({ text: z.string().min(1) }) } },
    ({ params: { id }, body: { text } }) =>
      inTransaction(db, async (tx) => {
        const { rows } = await rowsOf<{ text: string }>(
          tx,
          sql`select text from note where id = ${id} for update`,
        );
        const change = { action: 'note.changed', entity: 'note', entityId: id };
        await recordAudit(tx, { ...change, before: { text: rows[0]?.text }, after: { text } });
        await tx.execute(sql`update note set text = ${text}, version = version + 1 where id = ${id}`);
        if (text === 'refused') throw refuse('NOT_FOUND', 'A refusal rolls everything back.');
        return { id };
      }),
  );
  app.get('/whoami', async (request) => ({ caller: request.caller, traceId: request.traceId }));
  app.get('/bug', async () => {
    throw new Error('a secret detail');
  });
  return service;
};

export const subscriberEnv = { ...serviceEnv, ...peerEnv('notes') };

/** Follows the notes; a note that says poison cannot be taken, unless the cure is known. */
export const buildSubscriber = async (env: EnvOf<typeof subscriberEnv>) => {
  const service = await createService({ name: 'reader', env });
  subscribe(service, {
    to: 'notes',
    urls: env.NOTES_URLS,
    key: env.NOTES_KEY,
    on: [
      handle(noteWritten, async ({ tx, event }) => {
        await tx.execute(sql`
          insert into seen (note_id, text) values (${event.payload.noteId}::uuid, ${event.payload.text})
          on conflict (note_id) do update set times = seen.times + 1`);
        if (event.payload.text.startsWith('slow')) await tx.execute(sql`select pg_sleep(2.1)`);
        const { rows: cures } = await rowsOf(tx, sql`select from cure`);
        if (event.payload.text.includes('poison') && cures.length === 0) throw new Error('cannot take this');
      }),
    ],
  });
  return service;
};

/** Follows the notes as well, many in one go, and takes its time for each. */
export const buildSlowReader = async (env: EnvOf<typeof subscriberEnv>) => {
  const service = await createService({ name: 'reader', env });
  subscribe(service, {
    to: 'notes',
    urls: env.NOTES_URLS,
    key: env.NOTES_KEY,
    on: [
      handleMany(noteWritten, {
        weigh: () => 1,
        anyTrace: true,
        run: async ({ tx, events }) => {
          await tx.execute(sql`
            insert into seen (note_id, text) select (row ->> 'noteId')::uuid, row ->> 'text'
            from jsonb_array_elements(${JSON.stringify(events.map(({ payload }) => payload))}::jsonb) as row
            on conflict (note_id) do update set times = seen.times + 1`);
          await tx.execute(sql`select pg_sleep(${0.15 * events.length})`);
        },
      }),
    ],
  });
  return service;
};
