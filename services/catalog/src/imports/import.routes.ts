import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { readChanges, readImport, readImports, readItems, readProblems } from './import.queries.ts';
import { importChangeSchema, importItemSchema, importProblemSchema, importSchema } from './import.shapes.ts';
import { applyChecked, cancelImport, undoApplied } from './steer-import.ts';
import { whoImports } from './who-imports.ts';

const tags = ['imports'];
const params = z.object({ id: z.uuid() });
const limit = z.coerce.number().int().min(1).max(100).default(50);
const after = z.coerce.number().int().min(0).default(0);
const problems = { 403: problemSchema, 404: problemSchema, 409: problemSchema };
const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** The seq of the last item, where more may follow. */
const nextOf = (items: { seq: number }[], most: number): string | null =>
  items.length < most ? null : String(items.at(-1)!.seq);

/** Imports as staff see and steer them: what a file would do, what it did, and taking it back. */
export function importRoutes({ app, db }: Service, { wake }: { wake(): void }): void {
  const unknown = () => refuse('IMPORT_UNKNOWN', 'There is no import of this id.');

  app.get(
    '/imports',
    {
      schema: {
        ...{ operationId: 'listImports', tags },
        querystring: z.object({ after: z.uuid().optional(), limit: limit.default(20) }),
        response: { 200: pageOf(importSchema), 403: problemSchema },
      },
    },
    async (request) => {
      whoImports(request);
      const { query } = request;
      const items = await readImports(db, { after: query.after ?? null, limit: query.limit });
      return { items, nextCursor: items.length < query.limit ? null : items.at(-1)!.id };
    },
  );

  app.get(
    '/imports/:id',
    { schema: { operationId: 'getImport', tags, params, response: { 200: importSchema, ...problems } } },
    async (request) => {
      whoImports(request);
      const found = await readImport(db, request.params.id);
      if (!found) throw unknown();
      return found;
    },
  );

  app.get(
    '/imports/:id/products',
    {
      schema: {
        ...{ operationId: 'listImportProducts', tags, params },
        querystring: z.object({
          kind: z.enum(['created', 'changed', 'unchanged', 'refused', 'meanwhile']).optional(),
          ...{ after, limit },
        }),
        response: { 200: pageOf(importItemSchema), ...problems },
      },
    },
    async (request) => {
      whoImports(request);
      const { query } = request;
      const items = await readItems(db, request.params.id, { ...query, kind: query.kind ?? null });
      return { items, nextCursor: nextOf(items, query.limit) };
    },
  );

  app.get(
    '/imports/:id/problems',
    {
      schema: {
        ...{ operationId: 'listImportProblems', tags, params },
        querystring: z.object({
          after: z
            .string()
            .regex(/^-?\d+:\d+$/)
            .default('-1:0'),
          limit,
        }),
        response: { 200: pageOf(importProblemSchema), ...problems },
      },
    },
    async (request) => {
      whoImports(request);
      const [line, id] = request.query.after.split(':');
      const place = { line: Number(line), id: id! };
      const items = await readProblems(db, request.params.id, { after: place, limit: request.query.limit });
      const last = items.length < request.query.limit ? null : items.at(-1)!;
      return { items, nextCursor: last && `${last.line}:${last.id}` };
    },
  );

  app.get(
    '/imports/:id/changes',
    {
      schema: {
        ...{ operationId: 'listImportChanges', tags, params },
        querystring: z.object({ state: z.enum(['applied', 'undone', 'kept']).optional(), after, limit }),
        response: { 200: pageOf(importChangeSchema), ...problems },
      },
    },
    async (request) => {
      whoImports(request);
      const { query } = request;
      const items = await readChanges(db, request.params.id, { ...query, state: query.state ?? null });
      return { items, nextCursor: nextOf(items, query.limit) };
    },
  );

  const steering = { params, response: { 200: importSchema, ...problems } };
  const answer = async (reply: Parameters<typeof sendRefusal>[0], work: ReturnType<typeof cancelImport>) => {
    const result = await work;
    if (isRefusal(result)) return sendRefusal(reply, result);
    wake();
    return result;
  };

  app.post(
    '/imports/:id/apply',
    {
      schema: {
        ...{ operationId: 'applyImport', tags, ...steering },
        body: z.strictObject({ overwrite: z.boolean().default(false) }),
      },
    },
    (request, reply) => {
      const who = { id: request.params.id, actor: whoImports(request) };
      return answer(reply, applyChecked(db, { ...who, overwrite: request.body.overwrite }));
    },
  );
  app.post(
    '/imports/:id/cancel',
    { schema: { operationId: 'cancelImport', tags, ...steering } },
    (request, reply) =>
      answer(reply, cancelImport(db, { id: request.params.id, actor: whoImports(request) })),
  );
  app.post(
    '/imports/:id/undo',
    { schema: { operationId: 'undoImport', tags, ...steering } },
    (request, reply) => answer(reply, undoApplied(db, { id: request.params.id, actor: whoImports(request) })),
  );
}
