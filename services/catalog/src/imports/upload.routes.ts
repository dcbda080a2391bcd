import { Readable } from 'node:stream';
import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import { isRefusal, problemSchema, type Refusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { insertImport, readImport } from './import.queries.ts';
import { importLineSchema, importSchema } from './import.shapes.ts';
import { importLines } from './import-lines.ts';
import type { ImportActor } from './import-row.ts';
import type { ImportStore } from './import-store.ts';
import { whoImports } from './who-imports.ts';

const flag = z.enum(['0', '1']).default('0');
const query = z.object({ name: z.string().trim().min(1).max(200).default('products.csv'), setStock: flag });
const straightQuery = query.extend({ dryRun: flag });
const refusals = { 403: problemSchema, 413: problemSchema, 422: problemSchema };
const tags = ['imports'];

type Upload = { body: Readable; name: string; setStock: string; straight: boolean; actor: ImportActor };

/** Files arrive here, far beyond the usual body limit: nothing of them is read ahead, and none is ever whole in memory. */
export function uploadRoutes(
  { app, db }: Service,
  { imports, maxBytes, wake }: { imports: ImportStore; maxBytes: number; wake(): void },
): void {
  const take = async ({ body, name, setStock, straight, actor }: Upload): Promise<string | Refusal> => {
    const kept = await imports.keep(body);
    if (isRefusal(kept)) return kept;
    const id = await inTransaction(db, async (tx) => {
      const made = await insertImport(tx, { ...kept, name, actor, straight, setStock: setStock === '1' });
      const after = { name, sizeBytes: kept.sizeBytes, file: kept.file };
      await recordAudit(tx, { action: 'import.uploaded', entity: 'import', entityId: made, after });
      return made;
    });
    wake();
    return id;
  };

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(['text/csv', 'application/octet-stream'], (_request, payload, done) =>
      done(null, payload),
    );

    scope.post(
      '/imports/files',
      {
        bodyLimit: maxBytes,
        preValidation: async (request) => void whoImports(request),
        schema: {
          ...{ operationId: 'uploadImport', tags, consumes: ['text/csv'] },
          summary: 'Keeps a product file and begins its dry run',
          querystring: query,
          response: { 201: importSchema, ...refusals },
        },
      },
      async (request, reply) => {
        const asked = request.query as z.infer<typeof query>;
        const body = request.body as Readable;
        const id = await take({ ...asked, body, straight: false, actor: whoImports(request) });
        if (isRefusal(id)) throw id;
        return reply.code(201).send((await readImport(db, id))!);
      },
    );

    scope.post(
      '/imports',
      {
        bodyLimit: maxBytes,
        preValidation: async (request) => void whoImports(request),
        schema: {
          ...{ operationId: 'importProducts', tags, consumes: ['text/csv'] },
          summary: 'Imports a product file in one go, or only says what that would do',
          querystring: straightQuery,
          response: {
            200: {
              description: 'One ImportLine as JSON a line, as they happen; the last is the summary',
              content: { 'application/x-ndjson': { schema: importLineSchema } },
            },
            ...refusals,
          },
        },
      },
      async (request, reply) => {
        const asked = request.query as z.infer<typeof straightQuery>;
        const dryRun = asked.dryRun === '1';
        const body = request.body as Readable;
        const id = await take({ ...asked, body, straight: !dryRun, actor: whoImports(request) });
        if (isRefusal(id)) throw id;
        const gone = new AbortController();
        reply.raw.once('close', () => gone.abort());
        const lines = importLines(db, id, { dryRun, signal: gone.signal });
        return reply
          .type('application/x-ndjson')
          .header('cache-control', 'no-store, no-transform')
          .send(Readable.from(asText(lines)) as never);
      },
    );
  });
}

async function* asText(lines: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}
