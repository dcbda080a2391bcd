import { z } from 'zod';
import type { Db } from './database.ts';
import { problemSchema, refuse } from './refusal.ts';
import type { Service } from './service.ts';

/** Who asks for what is known of them. `email` only where they have shown that it is theirs. */
export type Whose = { customerId: string; email: string | null };

/**
 * `GET /customers/{id}/personal-data`: what a service knows of a customer, for that customer alone. The address comes
 * from the front door, which has it from the session; no other service may name one.
 */
export const personalDataRoute = (
  { app, db, name }: Service,
  gather: (db: Db, whose: Whose) => Promise<Record<string, unknown>>,
): void => {
  app.get(
    '/customers/:id/personal-data',
    {
      schema: {
        operationId: 'personalData',
        tags: ['personal data'],
        params: z.object({ id: z.uuid() }),
        querystring: z.object({ email: z.string().max(254).optional() }),
        response: {
          200: z
            .object({ service: z.string(), data: z.record(z.string(), z.unknown()) })
            .meta({ id: 'PersonalData' }),
          404: problemSchema,
        },
      },
    },
    async (request) => {
      const { service, actor } = request.caller;
      const { id: customerId } = request.params;
      if (service !== 'bff' || actor.kind !== 'customer' || actor.id !== customerId)
        throw refuse('NOT_FOUND', 'There is nothing here for you.');
      return { service: name, data: await gather(db, { customerId, email: request.query.email ?? null }) };
    },
  );
};
