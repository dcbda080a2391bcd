import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { listPromotions, promotionById } from './desk.queries.ts';
import {
  pageSchema,
  promotionBodySchema,
  promotionChangeSchema,
  promotionListSchema,
  promotionSchema,
  stateSchema,
  trialBodySchema,
  trialSchema,
  useListSchema,
} from './desk.shapes.ts';
import { tryPromotion } from './try-promotion.ts';
import { usesOfPromotion } from './uses.queries.ts';
import { changePromotion, endNow, makePromotion, promotionUnknown } from './write-promotion.ts';

const tags = ['promotions'];
const params = z.object({ id: z.uuid() });
const refusals = { 400: problemSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema };

/** Promotions at the desk: looked over, made, changed, tried, ended. */
export function promotionRoutes({ app, db, pool }: Service): void {
  app.get(
    '/promotions',
    {
      schema: {
        operationId: 'listPromotions',
        tags,
        querystring: z.object({
          ...pageSchema,
          q: z.string().trim().max(100).optional(),
          state: stateSchema.optional(),
          after: z.uuid().optional(),
        }),
        response: { 200: promotionListSchema, 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'promotions.read');
      const { limit } = request.query;
      const items = await listPromotions(db, { ...request.query, limit: limit + 1 });
      const page = items.slice(0, limit);
      return { items: page, nextCursor: items.length > limit ? page.at(-1)!.id : null };
    },
  );

  app.get(
    '/promotions/:id',
    {
      schema: { operationId: 'readPromotion', tags, params, response: { 200: promotionSchema, ...refusals } },
    },
    async (request, reply) => {
      requireMay(request, 'promotions.read');
      return (await promotionById(db, request.params.id)) ?? sendRefusal(reply, promotionUnknown());
    },
  );

  app.get(
    '/promotions/:id/uses',
    {
      schema: {
        operationId: 'listPromotionUses',
        tags,
        params,
        querystring: z.object(pageSchema),
        response: { 200: useListSchema, ...refusals },
      },
    },
    async (request) => {
      requireMay(request, 'promotions.read');
      return usesOfPromotion(db, request.params.id, request.query);
    },
  );

  app.post(
    '/promotions',
    {
      schema: {
        operationId: 'makePromotion',
        tags,
        body: promotionBodySchema,
        response: { 201: promotionSchema, ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'promotions.write');
      const made = await makePromotion(db, request.body);
      return isRefusal(made) ? sendRefusal(reply, made) : reply.code(201).send(made);
    },
  );

  app.put(
    '/promotions/:id',
    {
      schema: {
        operationId: 'changePromotion',
        tags,
        params,
        body: promotionChangeSchema,
        response: { 200: promotionSchema, ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'promotions.write');
      const { expectedVersion, ...body } = request.body;
      const changed = await changePromotion(db, { id: request.params.id, expectedVersion, body });
      return isRefusal(changed) ? sendRefusal(reply, changed) : changed;
    },
  );

  app.post(
    '/promotions/:id/end',
    {
      schema: {
        operationId: 'endPromotion',
        tags,
        params,
        response: { 200: promotionSchema, ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'promotions.write');
      const ended = await endNow(db, request.params.id);
      return isRefusal(ended) ? sendRefusal(reply, ended) : ended;
    },
  );

  app.post(
    '/promotions/:id/simulate',
    {
      schema: {
        operationId: 'simulatePromotion',
        tags,
        params,
        body: trialBodySchema,
        response: { 200: trialSchema, ...refusals, 422: problemSchema },
      },
    },
    async (request, reply) => {
      requireMay(request, 'promotions.read');
      const trial = await tryPromotion({ db, pool }, request.params.id, request.body);
      return isRefusal(trial) ? sendRefusal(reply, trial) : trial;
    },
  );
}
