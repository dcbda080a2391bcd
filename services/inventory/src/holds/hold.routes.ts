import { requireMay } from '@souk/service-kit/permissions';
import { problemSchema } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { pageQuery } from '../shelf/page.ts';
import { liveHoldSchema, toHoldAnswer } from './hold.ts';
import { listHolds } from './list-holds.ts';

const pageSchema = z
  .object({ items: z.array(liveHoldSchema), nextCursor: z.string().nullable() })
  .meta({ id: 'LiveHoldPage' });
const response = { 200: pageSchema, 400: problemSchema, 403: problemSchema };

/** What shoppers at the till hold right now. */
export const holdRoutes = ({ app, db }: Service): void => {
  app.get(
    '/desk/holds',
    {
      schema: {
        operationId: 'listHolds',
        tags: ['holds'],
        summary: 'Live holds, whose time ends first in front',
        querystring: z.object(pageQuery),
        response,
      },
    },
    async (request) => {
      requireMay(request, 'stock.read');
      const { items, nextCursor } = await listHolds(db, request.query);
      return { items: items.map(toHoldAnswer), nextCursor };
    },
  );

  app.get(
    '/stock/:variantId/holds',
    {
      schema: {
        operationId: 'listHoldsOfVariant',
        tags: ['holds'],
        summary: 'Live holds with units of one variant',
        params: z.object({ variantId: z.uuid() }),
        querystring: z.object(pageQuery),
        response,
      },
    },
    async (request) => {
      requireMay(request, 'stock.read');
      const { items, nextCursor } = await listHolds(db, { ...request.query, ...request.params });
      return { items: items.map(toHoldAnswer), nextCursor };
    },
  );
};
