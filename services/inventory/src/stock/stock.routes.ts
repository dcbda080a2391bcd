import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { liveHoldSchema, toHoldAnswer } from '../holds/hold.ts';
import { listHolds } from '../holds/list-holds.ts';
import { reasonKinds } from '../schema.ts';
import { adjustStock } from './adjust-stock.ts';
import { availabilitySchema } from './availability.ts';
import { setBackOn } from './set-back-on.ts';
import { setThreshold } from './set-threshold.ts';
import { findStock } from './stock.queries.ts';
import { stockSchema, toAvailability, toStock } from './stock.ts';

const params = z.object({ variantId: z.uuid() });
const idList = z
  .string()
  .transform((list) => list.split(',').filter((id) => id !== ''))
  .pipe(z.array(z.uuid()).min(1).max(200));

const adjustmentBody = z
  .strictObject({
    key: z.string().min(1).max(200),
    delta: z
      .int('Use a whole number of units.')
      .min(-100_000, 'At most 100,000 units at once.')
      .max(100_000, 'At most 100,000 units at once.')
      .refine((delta) => delta !== 0, 'Say how many were added or taken away.')
      .optional(),
    countedTo: z
      .int('Count whole units.')
      .min(0, 'A count cannot be below none.')
      .max(1_000_000, 'That is more than a shelf can hold.')
      .optional(),
    reason: z.enum(reasonKinds, 'Say why.'),
    note: z.string().trim().max(300, 'At most 300 characters.').optional(),
  })
  .refine(({ delta, countedTo }) => (delta === undefined) !== (countedTo === undefined), {
    message: 'give either delta or countedTo',
    path: ['delta'],
  })
  .meta({ id: 'Adjustment' });

const adjustedSchema = stockSchema
  .extend({
    /** When promises cannot be kept: the live holds with units of this variant, at most 100. */
    affected: z.array(liveHoldSchema),
  })
  .meta({ id: 'AdjustedStock' });

const thresholdBody = z.strictObject({
  lowAt: z
    .int('Use a whole number of units.')
    .min(0, 'None is the lowest there is.')
    .max(100_000, 'At most 100,000.'),
  alert: z.boolean(),
});

/** What is there: for shoppers as availability, for staff as counts and adjustments. */
export const stockRoutes = ({ app, db }: Service): void => {
  const problems = { 400: problemSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema };
  const unknown = () => refuse('STOCK_UNKNOWN', 'There is no stock record for this variant.');

  app.get(
    '/availability',
    {
      schema: {
        operationId: 'getAvailability',
        tags: ['stock'],
        summary: 'Exact availability of up to 200 variants; unknown ones are left out',
        querystring: z.object({ variantIds: idList }),
        response: { 200: z.array(availabilitySchema), ...problems },
      },
    },
    async ({ query }) => (await findStock(db, query.variantIds)).map(toAvailability),
  );

  app.get(
    '/stock/:variantId',
    {
      schema: {
        operationId: 'getStock',
        tags: ['stock'],
        params,
        response: { 200: stockSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireMay(request, 'stock.read');
      const [row] = await findStock(db, [request.params.variantId]);
      return row ? toStock(row) : sendRefusal(reply, unknown());
    },
  );

  app.post(
    '/stock/:variantId/adjustments',
    {
      schema: {
        operationId: 'adjustStock',
        tags: ['stock'],
        params,
        body: adjustmentBody,
        response: { 200: adjustedSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireMay(request, 'stock.write');
      const { variantId } = request.params;
      const { key, reason, note, delta, countedTo } = request.body;
      const change = delta === undefined ? { countedTo: countedTo ?? 0 } : { delta };
      const result = await adjustStock(db, { variantId, key, reason, note: note || null, change });
      if (isRefusal(result)) return sendRefusal(reply, result);
      const affected = result.shortage > 0 ? (await listHolds(db, { variantId, limit: 100 })).items : [];
      return { ...toStock(result), affected: affected.map(toHoldAnswer) };
    },
  );

  app.put(
    '/stock/:variantId/back-on',
    {
      schema: {
        operationId: 'setBackOn',
        tags: ['stock'],
        params,
        body: z.strictObject({ backOn: z.iso.date().nullable() }),
        response: { 200: stockSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireMay(request, 'stock.write');
      const result = await setBackOn(db, {
        variantId: request.params.variantId,
        backOn: request.body.backOn,
      });
      return isRefusal(result) ? sendRefusal(reply, result) : toStock(result);
    },
  );

  app.put(
    '/stock/:variantId/threshold',
    {
      schema: {
        operationId: 'setThreshold',
        tags: ['stock'],
        summary: 'How few is low, and whether a fall is told by email',
        params,
        body: thresholdBody,
        response: { 200: stockSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireMay(request, 'stock.write');
      const result = await setThreshold(db, { ...request.params, ...request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : toStock(result);
    },
  );
};
