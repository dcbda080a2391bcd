import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { businessTime, type Db } from './database.ts';
import type { ServiceApp } from './service.ts';

/** Moves this service's business clock; registered under test controls only. */
export const businessClockRoutes = (app: ServiceApp, db: Db): void => {
  app.put(
    '/test/clock',
    { schema: { hide: true, body: z.object({ offsetSeconds: z.number() }) }, config: { public: true } },
    async (request) => {
      await db.execute(sql`update business_clock set offset_seconds = ${request.body.offsetSeconds}`);
      return { now: (await businessTime(db)).toISOString() };
    },
  );
};
