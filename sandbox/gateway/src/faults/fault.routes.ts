import type { Database } from '@souk/service-kit/database';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { testCards } from '../cards/test-cards.ts';
import { parameters } from '../http/parameters.ts';
import { addFault, apiFaultKinds, clearFaults, listFaults, webhookFaultKinds } from './fault.queries.ts';

const apiFault = z.strictObject({
  operation: z
    .enum(['create', 'confirm', 'capture', 'cancel', 'refund', 'retrieve', 'list', '*'])
    .default('*'),
  kind: z.enum(apiFaultKinds),
  times: z.int().min(1).max(10_000).default(1),
  delayMs: z.int().min(0).max(120_000).optional(),
});
const webhookFault = z.strictObject({
  /** An event type, or '*' for any. */
  operation: z.string().max(100).default('*'),
  kind: z.enum(webhookFaultKinds),
  times: z.int().min(1).max(10_000).default(1),
  delayMs: z.int().min(0).max(120_000).optional(),
});

const DEFAULT_DELAY_MS: Record<string, number> = { 'timeout-after-success': 60_000 };

/** The switches of the sandbox: faults of the API and of webhooks, and the list of test cards. */
export const faultRoutes = (app: FastifyInstance, { db }: Pick<Database, 'db'>): void => {
  app.get('/sandbox/test-cards', async () => ({
    data: testCards.map(({ number, brand, label, behaviour }) => ({ number, brand, label, behaviour })),
  }));
  app.get('/sandbox/faults', async () => ({ data: await listFaults(db) }));
  app.delete('/sandbox/faults', async (_request, reply) => {
    await clearFaults(db);
    return reply.code(204).send();
  });
  app.post('/sandbox/faults', async (request, reply) => {
    const fault = parameters(z.union([apiFault, webhookFault]), request.body);
    const delayMs = fault.delayMs ?? DEFAULT_DELAY_MS[fault.kind] ?? 2_000;
    return reply.code(201).send(await addFault(db, { ...fault, delayMs }));
  });
};
