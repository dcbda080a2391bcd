import { z } from 'zod';
import { readAuditHead, verifyChain } from './audit-chain.ts';
import { auditFilterSchema, auditRecordSchema, listAuditActions, listAuditRecords } from './audit-log.ts';
import { publicKeyOf } from './audit-signature.ts';
import { remainingMs } from './context.ts';
import type { Db } from './database.ts';
import { requireMay } from './permissions.ts';
import { problemSchema, refuse } from './refusal.ts';
import type { ServiceApp } from './service.ts';

const hash = z.string().regex(/^[\da-f]{64}$/, 'must be 64 hexadecimal digits');
const point = z.object({ place: z.int(), hash: z.string() });
const place = z.coerce.number().int().min(0).optional();
const tags = ['audit'];
/** Left for the answer itself, of the time a verification may take. */
const ANSWER_MS = 1_000;

/** The audit log of this service: to read, and to prove. */
export const auditRoutes = (app: ServiceApp, db: Db, signingKey: string): void => {
  app.get(
    '/audit',
    {
      schema: {
        operationId: 'listAuditRecords',
        tags,
        summary: 'Who changed what, from which value to which; newest first',
        querystring: auditFilterSchema,
        response: {
          200: z.object({ items: z.array(auditRecordSchema), nextCursor: z.string().nullable() }),
          403: problemSchema,
        },
      },
    },
    async (request) => {
      requireMay(request, 'audit.read');
      const { query } = request;
      const items = await listAuditRecords(db, { ...query, limit: query.limit + 1 });
      const page = items.slice(0, query.limit);
      return { items: page, nextCursor: items.length > page.length ? page.at(-1)!.position : null };
    },
  );

  app.get(
    '/audit/actions',
    {
      schema: {
        operationId: 'listAuditActions',
        tags,
        summary: 'Every kind of change there is on record',
        response: { 200: z.object({ actions: z.array(z.string()) }), 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'audit.read');
      return { actions: await listAuditActions(db) };
    },
  );

  app.get(
    '/audit/head',
    {
      schema: {
        operationId: 'readAuditHead',
        tags,
        summary: 'How many records there are, and the hash of the last',
        response: { 200: point.extend({ publicKey: z.string() }), 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'audit.read');
      return { ...(await readAuditHead(db)), publicKey: publicKeyOf(signingKey) };
    },
  );

  app.get(
    '/audit/verify',
    {
      schema: {
        operationId: 'verifyAudit',
        tags,
        summary: 'Recomputes the chain between two heads and names the first place that is wrong',
        querystring: z.object({ from: place, fromHash: hash.optional(), to: place, toHash: hash.optional() }),
        response: {
          200: z.object({
            ok: z.boolean(),
            upTo: point,
            complete: z.boolean(),
            wrong: z.object({ place: z.int(), why: z.string() }).nullable(),
          }),
          403: problemSchema,
        },
      },
    },
    async (request) => {
      requireMay(request, 'audit.read');
      const { from, fromHash, to, toHash } = request.query;
      return verifyChain(db, {
        from: pointOf('from', from, fromHash),
        to: pointOf('to', to, toHash),
        untilMs: performance.now() + remainingMs() - ANSWER_MS,
      });
    },
  );
};

const pointOf = (name: string, at: number | undefined, hashThere: string | undefined) => {
  if (at === undefined && hashThere === undefined) return undefined;
  if (at === undefined || hashThere === undefined)
    throw refuse('VALIDATION', `A head is a place and its hash: name both ${name} and ${name}Hash.`);
  return { place: at, hash: hashThere };
};
