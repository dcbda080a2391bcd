import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import { requireStaff } from '@souk/service-kit/request-guard';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { keepView } from './keep-view.ts';
import { deleteView, readViews } from './view.queries.ts';

const list = z.enum(['orders', 'catalogue', 'stock', 'promotions', 'customers']);
const viewSchema = z
  .object({ id: z.uuid(), list: z.string(), name: z.string(), address: z.string() })
  .meta({ id: 'SavedView' });
const viewBody = z.strictObject({
  list,
  name: z.string().trim().min(1, 'Give it a name.').max(40, 'Use at most 40 characters.'),
  /** Only the question, never a place: it is put behind the list's own address. */
  address: z
    .string()
    .max(2000)
    .regex(/^(\?[^#]*)?$/, 'A view is the part of an address from the question mark on.'),
});
const tags = ['staff'];

/** Lists of the desk worth coming back to: each colleague's own, wherever they sign in. */
export function viewRoutes({ app, db }: Service): void {
  app.get(
    '/staff/me/views',
    {
      schema: {
        operationId: 'listViews',
        tags,
        querystring: z.object({ list }),
        response: { 200: z.array(viewSchema), 403: problemSchema },
      },
    },
    (request) => readViews(db, { staffId: requireStaff(request).id, list: request.query.list }),
  );

  app.put(
    '/staff/me/views',
    {
      schema: {
        operationId: 'keepView',
        tags,
        body: viewBody,
        response: { 200: viewSchema, 403: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      const result = await keepView(db, { staffId: requireStaff(request).id, ...request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.delete(
    '/staff/me/views/:id',
    {
      schema: {
        operationId: 'forgetView',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 204: z.null(), 403: problemSchema },
      },
    },
    async (request, reply) => {
      await deleteView(db, { staffId: requireStaff(request).id, id: request.params.id });
      return reply.code(204).send(null);
    },
  );
}
