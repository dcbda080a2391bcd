import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { keySchema } from '../carts/cart.shapes.ts';
import { confirmUse, releaseUse } from './end-use.ts';
import { holdUse } from './hold-use.ts';

const useSchema = z
  .object({ key: z.string(), state: z.enum(['held', 'confirmed', 'released', 'lapsed']) })
  .meta({ id: 'CouponUse' });
const params = z.object({ key: keySchema });
/** The key of the call itself; the use named in the address is enough to make it repeatable. */
const body = z.strictObject({ key: keySchema.optional() }).nullish();
const tags = ['coupon uses'];

const requireOrder = ({ caller }: Pick<FastifyRequest, 'caller'>): void => {
  if (caller.service !== 'order') throw refuse('FORBIDDEN', 'Only checkouts hold and use codes.');
};

/** Uses of codes, held while a checkout lives and counted when it is paid. */
export function couponUseRoutes({ app, pool }: Service): void {
  app.post(
    '/coupon-uses',
    {
      schema: {
        operationId: 'holdCouponUse',
        tags,
        body: z.strictObject({ key: keySchema, quoteId: z.uuid() }),
        response: { 201: useSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      requireOrder(request);
      const use = await holdUse(pool, request.body);
      return isRefusal(use) ? sendRefusal(reply, use) : reply.code(201).send(use);
    },
  );

  app.post(
    '/coupon-uses/:key/release',
    {
      schema: {
        operationId: 'releaseCouponUse',
        tags,
        params,
        body,
        response: { 200: useSchema, 403: problemSchema },
      },
    },
    async (request) => {
      requireOrder(request);
      return releaseUse(pool, request.params.key);
    },
  );

  app.post(
    '/coupon-uses/:key/confirm',
    {
      schema: {
        operationId: 'confirmCouponUse',
        tags,
        params,
        body,
        response: { 200: useSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      requireOrder(request);
      const use = await confirmUse(pool, request.params.key);
      return isRefusal(use) ? sendRefusal(reply, use) : use;
    },
  );
}
