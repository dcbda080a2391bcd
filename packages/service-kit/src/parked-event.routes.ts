import { z } from 'zod';
import { feedEventSchema } from './feed.ts';
import { countParkedEvents, listParkedEvents } from './parked-events.ts';
import { requireMay } from './permissions.ts';
import { isRefusal, problemSchema, sendRefusal } from './refusal.ts';
import { discardParked, replayParked } from './replay-parked.ts';
import type { Service } from './service.ts';

const parkedSchema = z
  .object({
    eventId: z.uuid(),
    publisher: z.string(),
    type: z.string(),
    aggregateId: z.string(),
    event: feedEventSchema,
    /** What the handler said when it could not take the event. */
    reason: z.string(),
    parkedAt: z.string(),
    /** An earlier event of its aggregate is parked, too: that one goes first. */
    waits: z.boolean(),
  })
  .meta({ id: 'ParkedEvent' });

const tags = ['system'];
const params = z.object({ eventId: z.uuid() });
const refusals = { 403: problemSchema, 404: problemSchema, 409: problemSchema };

/** Events that could not be taken: to look at, to try again, to give up. */
export const parkedEventRoutes = ({ app, db }: Pick<Service, 'app' | 'db'>): void => {
  app.get(
    '/parked-events',
    {
      schema: {
        operationId: 'listParkedEvents',
        tags,
        querystring: z.object({
          after: z.coerce.number().int().min(0).default(0),
          limit: z.coerce.number().int().min(1).max(100).default(50),
        }),
        response: {
          200: z.object({ items: z.array(parkedSchema), total: z.int(), nextCursor: z.string().nullable() }),
          403: problemSchema,
        },
      },
    },
    async (request) => {
      requireMay(request, 'system.read');
      const { after, limit } = request.query;
      const rows = await listParkedEvents(db, { after, limit });
      return {
        items: rows.map(({ parkedAt, ...row }) => ({ ...row, parkedAt: new Date(parkedAt).toISOString() })),
        total: await countParkedEvents(db),
        nextCursor: rows.length === limit ? String(rows.at(-1)!.place) : null,
      };
    },
  );

  app.post(
    '/parked-events/:eventId/replay',
    {
      schema: {
        operationId: 'replayParkedEvent',
        tags,
        summary: 'Tries a parked event again, and after it those of its aggregate that wait behind it',
        params,
        response: {
          200: z.object({ applied: z.int(), reason: z.string().nullable(), parked: z.int() }),
          ...refusals,
        },
      },
    },
    async (request, reply) => {
      requireMay(request, 'system.write');
      const result = await replayParked({ app, db }, request.params.eventId);
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.post(
    '/parked-events/:eventId/discard',
    {
      schema: {
        operationId: 'discardParkedEvent',
        tags,
        summary: 'Gives a parked event up; the audit log keeps it with the reason',
        params,
        body: z.strictObject({
          reason: z.string().trim().min(3, 'Say in a few words why this event is given up.').max(300),
        }),
        response: { 200: z.object({ parked: z.int() }), ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'system.write');
      const result = await discardParked({ app, db }, { ...request.params, ...request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );
};
