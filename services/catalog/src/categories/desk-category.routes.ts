import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { stallSchema } from '../products/product.shapes.ts';
import { readTree } from './desk-category.queries.ts';
import { addCategory, changeCategory, removeCategory, sortCategories } from './edit-category.ts';

const tags = ['desk'];
const params = z.object({ id: z.uuid() });
const refusals = { 400: problemSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema };

const categorySchema = z
  .object({
    id: z.uuid(),
    parentId: z.uuid().nullable(),
    handle: z.string(),
    title: z.string(),
    tagline: z.string(),
    stall: stallSchema,
    position: z.int(),
  })
  .meta({ id: 'DeskCategory' });

const inputSchema = z.strictObject({
  title: z.string().trim().min(1, 'Give it a name.').max(80, 'Use at most 80 characters.'),
  tagline: z.string().trim().max(200, 'Use at most 200 characters.').default(''),
  /** Its colour in the hall; a kind has its stall's. */
  stall: stallSchema.default('leaf'),
  parentId: z.uuid().nullable(),
});

/** The tree of stalls and their kinds, for staff to keep. */
export function deskCategoryRoutes({ app, db }: Service): void {
  app.get(
    '/desk/categories',
    {
      schema: {
        operationId: 'listDeskCategories',
        tags,
        response: { 200: z.array(categorySchema.extend({ count: z.int() })), 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'catalogue.read');
      return readTree(db);
    },
  );

  app.post(
    '/desk/categories',
    {
      schema: {
        operationId: 'addCategory',
        tags,
        body: inputSchema,
        response: { 201: categorySchema, ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const result = await addCategory(db, request.body);
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(result);
    },
  );

  app.put(
    '/desk/categories/:id',
    {
      schema: {
        operationId: 'changeCategory',
        tags,
        params,
        body: inputSchema,
        response: { 200: categorySchema, ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const result = await changeCategory(db, { id: request.params.id, wanted: request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.put(
    '/desk/category-order',
    {
      schema: {
        operationId: 'sortCategories',
        tags,
        body: z.strictObject({ parentId: z.uuid().nullable(), ids: z.array(z.uuid()).min(1).max(2_000) }),
        response: { 200: z.object({ ids: z.array(z.uuid()) }), ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const result = await sortCategories(db, request.body);
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.delete(
    '/desk/categories/:id',
    {
      schema: {
        operationId: 'removeCategory',
        tags,
        params,
        response: { 200: z.object({ id: z.uuid() }), ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const result = await removeCategory(db, request.params.id);
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );
}
