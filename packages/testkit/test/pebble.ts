import { defineEvent } from '@souk/events/define-event';
import { createClient, unwrap } from '@souk/service-kit/client';
import { inTransaction } from '@souk/service-kit/database';
import type { EnvOf } from '@souk/service-kit/env';
import { peerEnv, serviceEnv } from '@souk/service-kit/env';
import { publish } from '@souk/service-kit/outbox';
import { createService } from '@souk/service-kit/service';
import { handle, subscribe } from '@souk/service-kit/subscribe';
import { sql } from 'drizzle-orm';
import { integer, numeric, pgTable, text, timestamp, uuid, varchar } from 'drizzle-orm/pg-core';
import { z } from 'zod';

/** The smallest service that uses all of the kit, for the testkit's own tests. */
export const pebble = pgTable('pebble', {
  id: uuid().primaryKey().default(sql`uuidv7()`),
  label: varchar({ length: 40 }).notNull(),
  weightGrams: integer('weight_grams').notNull(),
  tags: text().array().notNull(),
  price: numeric({ precision: 12, scale: 2 }),
  foundAt: timestamp('found_at', { withTimezone: true }).notNull(),
});

export const pebbleFound = defineEvent('pebble.found', 1, z.object({ label: z.string() }));
export const stoneSeen = defineEvent('stone.seen', 1, z.object({ label: z.string() }));

export const envShape = { ...serviceEnv, ...peerEnv('catalog') };

export type ScalePaths = {
  '/weights/{label}': {
    get: {
      parameters: { path: { label: string } };
      responses: { 200: { content: { 'application/json': { grams: number } } } };
    };
  };
};

export const buildApp = async (env: EnvOf<typeof envShape>) => {
  const service = await createService({ name: 'pebble', env });
  const { app, db } = service;
  const peer = { from: 'pebble', to: 'catalog', urls: env.CATALOG_URLS, key: env.CATALOG_KEY };
  const scale = createClient<ScalePaths>(peer);
  const body = z.object({ label: z.string() });
  app.post(
    '/pebbles',
    { schema: { body, response: { 201: z.object({ grams: z.number() }) } } },
    async (request, reply) => {
      const { label } = request.body;
      const weighed = await unwrap(scale.GET('/weights/{label}', { params: { path: { label } } }));
      if (weighed instanceof Error) throw weighed;
      await inTransaction(db, async (tx) => {
        await tx.execute(sql`insert into pebble (label, weight_grams) values (${label}, ${weighed.grams})`);
        await publish(tx, pebbleFound, { aggregateId: label, aggregateVersion: 1, payload: { label } });
      });
      return reply.code(201).send({ grams: weighed.grams });
    },
  );
  subscribe(service, {
    ...peer,
    on: [
      handle(stoneSeen, async ({ tx, event }) => {
        await tx.execute(sql`insert into pebble (label, weight_grams) values (${event.payload.label}, 0)`);
      }),
    ],
  });
  return service;
};
