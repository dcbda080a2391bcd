import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, type Refusal, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { decideReview } from './decide-review.ts';
import { readDeskReview } from './desk-review.queries.ts';
import { listReviewsForDesk, toDeskReview } from './list-for-desk.ts';
import { type DeskReview, deskReviewListSchema, deskReviewSchema, reviewStates } from './review.shapes.ts';

const tags = ['desk'];
const params = z.object({ id: z.uuid() });
const version = z.int().min(1);
const answers = {
  200: deskReviewSchema,
  400: problemSchema,
  403: problemSchema,
  404: problemSchema,
  409: problemSchema,
};

/** Reviews as moderators read and decide them. */
export function deskReviewRoutes({ app, db, pool }: Service): void {
  const decided = async (id: string, refused: Refusal | null): Promise<DeskReview | Refusal> => {
    if (refused) return refused;
    const row = await readDeskReview(pool, id);
    return row ? toDeskReview(row) : refuse('REVIEW_UNKNOWN', 'There is no such review.');
  };

  app.get(
    '/desk/reviews',
    {
      schema: {
        operationId: 'listDeskReviews',
        tags,
        querystring: z.object({
          state: z.enum(reviewStates).default('pending'),
          after: z.string().max(400).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(25),
        }),
        response: { 200: deskReviewListSchema, 400: problemSchema, 403: problemSchema },
      },
    },
    (request) => {
      requireMay(request, 'reviews.read');
      return listReviewsForDesk(pool, request.query);
    },
  );

  app.post(
    '/desk/reviews/:id/publish',
    {
      schema: {
        operationId: 'publishReview',
        tags,
        params,
        body: z.strictObject({ version }),
        response: answers,
      },
    },
    async (request, reply) => {
      requireMay(request, 'reviews.decide');
      const { id } = request.params;
      const decision = { state: 'published', reason: null } as const;
      const { version: read } = request.body;
      const result = await decided(id, await decideReview(db, { id, version: read, decision }));
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.post(
    '/desk/reviews/:id/reject',
    {
      schema: {
        operationId: 'rejectReview',
        tags,
        params,
        body: z.strictObject({
          version,
          reason: z.string().trim().min(1, 'Say why. Its author reads it.').max(500),
        }),
        response: answers,
      },
    },
    async (request, reply) => {
      requireMay(request, 'reviews.decide');
      const { id } = request.params;
      const { version: read, reason } = request.body;
      const decision = { state: 'rejected', reason } as const;
      const result = await decided(id, await decideReview(db, { id, version: read, decision }));
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );
}
