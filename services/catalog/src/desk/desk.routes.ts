import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import type { MediaStore } from '../media/media-store.ts';
import { setStatus } from '../products/set-status.ts';
import type { Shelves } from '../shelves/keep-shelves.ts';
import { deskListQuerySchema, deskListSchema } from './desk-list.shapes.ts';
import { readStored } from './editable.queries.ts';
import { editableProductSchema, productInputSchema } from './editable.shapes.ts';
import { listForDesk } from './list-for-desk.ts';
import { changeProduct, createProduct } from './save-edited.ts';
import { toEditable } from './to-editable.ts';

const tags = ['desk'];
const params = z.object({ id: z.uuid() });
const refusals = { 400: problemSchema, 403: problemSchema, 409: problemSchema, 422: problemSchema };

/** Products as staff see and change them, drafts and all. */
export function deskRoutes(
  { app, db, pool: reader }: Service,
  { media, shelves }: { media: MediaStore; shelves: Shelves },
): void {
  app.get(
    '/desk/products',
    {
      schema: {
        operationId: 'listDeskProducts',
        tags,
        querystring: deskListQuerySchema,
        response: { 200: deskListSchema, 400: problemSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.read');
      const result = await listForDesk({ reader, shelves }, request.query);
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.get(
    '/desk/products/:id',
    {
      schema: {
        operationId: 'getDeskProduct',
        tags,
        params,
        response: { 200: editableProductSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.read');
      const stored = await readStored(db, request.params.id);
      if (!stored) return sendRefusal(reply, refuse('PRODUCT_UNKNOWN', 'There is no product of this id.'));
      return toEditable(stored);
    },
  );

  app.post(
    '/desk/products',
    {
      schema: {
        operationId: 'createDeskProduct',
        tags,
        body: productInputSchema,
        response: { 201: editableProductSchema, ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const result = await createProduct({ db, media }, request.body);
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(result);
    },
  );

  app.put(
    '/desk/products/:id',
    {
      schema: {
        operationId: 'changeDeskProduct',
        tags,
        params,
        body: z.strictObject({ expectedVersion: z.string().max(20_000), product: productInputSchema }),
        response: { 200: editableProductSchema, 404: problemSchema, ...refusals },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const { expectedVersion, product: input } = request.body;
      const result = await changeProduct(
        { db, media },
        { productId: request.params.id, expectedVersion, input },
      );
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );

  app.delete(
    '/desk/products/:id',
    {
      schema: {
        operationId: 'withdrawDeskProduct',
        tags,
        params,
        response: {
          200: z.object({ productId: z.uuid(), status: z.literal('archived'), changed: z.boolean() }),
          403: problemSchema,
          404: problemSchema,
        },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.write');
      const result = await setStatus(db, { productId: request.params.id, status: 'archived' as const });
      return isRefusal(result) ? sendRefusal(reply, result) : result;
    },
  );
}
