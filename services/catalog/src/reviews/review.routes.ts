import type { Caller } from '@souk/service-kit/identity';
import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { listOwnReviews, listReviews } from './list-reviews.ts';
import {
  ownReviewSchema,
  ownReviewsSchema,
  reviewInputSchema,
  reviewListQuerySchema,
  reviewListSchema,
} from './review.shapes.ts';
import { changeReview, removeReview, writeReview } from './write-review.ts';

const tags = ['reviews'];
const handleParams = z.object({ handle: z.string() });
const idParams = z.object({ id: z.uuid() });
const refusals = {
  400: problemSchema,
  401: problemSchema,
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
  422: problemSchema,
};

const ids = z
  .string()
  .transform((list) => list.split(',').filter((id) => id !== ''))
  .pipe(z.array(z.uuid()).max(100))
  .optional();

/** The customer who acts. Nobody else writes reviews: a guest's purchase counts once an account has claimed it. */
const customerOf = ({ caller: { actor } }: { caller: Caller }): string => {
  if (actor.kind !== 'customer')
    throw refuse('UNAUTHENTICATED', 'Sign in with the account that bought it to write a review.');
  return actor.id;
};

/** Reviews: read by everybody, written by people who bought the thing. */
export function reviewRoutes({ app, db, pool }: Service): void {
  app.get(
    '/products/:handle/reviews',
    {
      schema: {
        operationId: 'listReviews',
        tags,
        params: handleParams,
        querystring: reviewListQuerySchema,
        response: { 200: reviewListSchema, 400: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const result = await listReviews(pool, { handle: request.params.handle, query: request.query });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.post(
    '/products/:handle/reviews',
    {
      schema: {
        operationId: 'writeReview',
        tags,
        params: handleParams,
        body: reviewInputSchema,
        response: { 201: ownReviewSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const customerId = customerOf(request);
      const result = await writeReview(db, {
        handle: request.params.handle,
        customerId,
        input: request.body,
      });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(result);
    },
  );

  app.put(
    '/reviews/:id',
    {
      schema: {
        operationId: 'changeReview',
        tags,
        params: idParams,
        body: reviewInputSchema,
        response: { 200: ownReviewSchema, ...refusals },
      },
    },
    async (request, reply) => {
      const customerId = customerOf(request);
      const result = await changeReview(db, { id: request.params.id, customerId, input: request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.delete(
    '/reviews/:id',
    {
      schema: {
        operationId: 'removeReview',
        tags,
        params: idParams,
        response: { 200: z.object({ removed: z.literal(true) }), ...refusals },
      },
    },
    async (request, reply) => {
      const customerId = customerOf(request);
      const result = await removeReview(db, { id: request.params.id, customerId });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.get(
    '/customers/:id/reviews',
    {
      schema: {
        operationId: 'listOwnReviews',
        tags,
        params: idParams,
        /** Comma-separated; left out: everything this customer reviewed. */
        querystring: z.object({ productIds: ids }),
        response: { 200: ownReviewsSchema, 400: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { actor } = request.caller;
      const customerId = request.params.id;
      if (actor.kind !== 'customer' || actor.id !== customerId)
        return sendRefusal(reply, refuse('NOT_FOUND', 'There is nothing here.'));
      return listOwnReviews(pool, { customerId, productIds: request.query.productIds ?? null });
    },
  );
}
