import { unwrap } from '@souk/service-kit/client';
import { isRefusal } from '@souk/service-kit/refusal';
import { z } from 'zod';
import type { Context } from '../../context.ts';
import { orThrow } from '../../errors.ts';
import { type ServiceName, type ServiceReach, serviceNames } from '../../every-service.ts';
import { router, staffMay } from '../../trpc.ts';
import { id } from '../inputs.ts';

const mayRead = staffMay('system.read');
const mayWrite = staffMay('system.write');
const parkedEvent = z.strictObject({ service: z.enum(serviceNames), eventId: id });
const MOST_PARKED = 100;
const MOST_REFUSED = 50;

/** Asks every service; those that do not answer are named. */
const askEvery = async <T>(
  ctx: Context,
  ask: (reach: ServiceReach) => Promise<T>,
): Promise<{ answers: (T & { service: ServiceName })[]; missing: ServiceName[] }> => {
  const heard = await Promise.all(
    ctx.everyService.map(async (reach) => ({
      service: reach.name,
      answer: await ask(reach).catch((error: unknown) => {
        if (isRefusal(error)) throw error;
        return null;
      }),
    })),
  );
  return {
    answers: heard.flatMap(({ service, answer }) => (answer === null ? [] : [{ ...answer, service }])),
    missing: heard.filter(({ answer }) => answer === null).map(({ service }) => service),
  };
};

export const adminSystemRouter = router({
  /** Every replica of every service, this one first: whether it answers, and how its last five minutes went. */
  services: mayRead.query(async ({ ctx }) => {
    const [doors, ...services] = await Promise.all([
      ctx.askDoors(),
      ...ctx.everyService.map(async ({ name, replicas }) => ({
        name,
        replicas: await Promise.all(
          replicas.map(async ({ url, client }) => {
            const health = await unwrap(client.GET('/health/detail')).catch(() => null);
            if (isRefusal(health)) throw health;
            return { url, health };
          }),
        ),
      })),
    ]);
    return [{ name: 'bff' as const, replicas: doors }, ...services];
  }),

  /** How far each service has followed the others. */
  feeds: mayRead.query(({ ctx }) =>
    askEvery(ctx, ({ client }) => orThrow(unwrap(client.GET('/feed-positions')))),
  ),

  /** Events that could not be taken, in the order they were put aside. */
  parked: mayRead.query(async ({ ctx }) => {
    const query = { limit: MOST_PARKED };
    const { answers, missing } = await askEvery(ctx, ({ client }) =>
      orThrow(unwrap(client.GET('/parked-events', { params: { query } }))),
    );
    return {
      items: answers.flatMap(({ service, items }) => items.map((item) => ({ ...item, service }))),
      total: answers.reduce((sum, { total }) => sum + total, 0),
      missing,
    };
  }),

  replay: mayWrite
    .input(parkedEvent)
    .mutation(({ ctx, input: { service, eventId } }) =>
      orThrow(
        unwrap(
          reachOf(ctx, service).POST('/parked-events/{eventId}/replay', { params: { path: { eventId } } }),
        ),
      ),
    ),

  discard: mayWrite
    .input(
      parkedEvent.extend({
        reason: z.string().trim().min(3, 'Say in a few words why this event is given up.').max(300),
      }),
    )
    .mutation(({ ctx, input: { service, eventId, reason } }) =>
      orThrow(
        unwrap(
          reachOf(ctx, service).POST('/parked-events/{eventId}/discard', {
            params: { path: { eventId } },
            body: { reason },
          }),
        ),
      ),
    ),

  /** What orders, payments and stock do not agree on. */
  drift: mayRead.query(({ ctx }) => orThrow(unwrap(ctx.order.GET('/reconciliations')))),

  /** Webhooks that were not believed, the latest in front. */
  refusedWebhooks: mayRead.query(({ ctx }) =>
    orThrow(unwrap(ctx.payment.GET('/webhooks/refused', { params: { query: { limit: MOST_REFUSED } } }))),
  ),

  reconcile: mayRead.mutation(({ ctx }) => orThrow(unwrap(ctx.order.POST('/reconciliations')))),
});

const reachOf = (ctx: Context, service: ServiceName): ServiceReach['client'] =>
  ctx.everyService.find(({ name }) => name === service)!.client;
