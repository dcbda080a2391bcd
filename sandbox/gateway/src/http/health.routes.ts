import type { Db } from '@souk/service-kit/database';
import { sql } from 'drizzle-orm';
import type { FastifyInstance } from 'fastify';

/** Alive, and able to reach its database. */
export const healthRoutes = (app: FastifyInstance, db: Db): void => {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    try {
      await db.execute(sql`select 1`);
      return { status: 'ok' };
    } catch (error) {
      return reply.code(503).send({ status: 'unavailable', why: (error as Error).message });
    }
  });
};
