import { requireMay } from '@souk/service-kit/permissions';
import { problemSchema } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { movementKinds, reasonKinds } from '../schema.ts';
import { pageQuery } from '../shelf/page.ts';
import { findMovements } from './movement.queries.ts';
import { readLedger } from './read-ledger.ts';

const name = z.string().min(1).max(200);

const actorSchema = z
  .object({ kind: z.string(), id: z.string().optional(), role: z.string().optional() })
  .meta({ id: 'MovementActor' });

const movementSchema = z
  .object({
    id: z.uuid(),
    variantId: z.uuid(),
    kind: z.enum(movementKinds),
    delta: z.int(),
    key: z.string(),
    reference: z.string().nullable(),
    reason: z.string().nullable(),
    actor: actorSchema,
    at: z.iso.datetime(),
    traceId: z.string().nullable(),
  })
  .meta({ id: 'Movement' });

const ledgerEntrySchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(movementKinds),
    delta: z.int(),
    /** On the shelf after this movement. */
    balance: z.int(),
    key: z.string(),
    reference: z.string().nullable(),
    reason: z.enum(reasonKinds).nullable(),
    note: z.string().nullable(),
    actor: actorSchema,
    at: z.iso.datetime(),
    countedTo: z.int().nullable(),
  })
  .meta({ id: 'LedgerEntry' });

/** What happened on the shelf because of something, for the timeline of that thing. */
export const movementRoutes = ({ app, db }: Service): void => {
  app.get(
    '/movements',
    {
      schema: {
        operationId: 'findMovements',
        tags: ['stock'],
        summary:
          'Movements of one or several references, oldest first, at most 500: a reservation key, a checkout’s id, or the reference of a restock',
        querystring: z.object({ reference: z.union([name, z.array(name).min(1).max(20)]) }),
        response: { 200: z.array(movementSchema), 400: problemSchema, 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'stock.read');
      const movements = await findMovements(db, [request.query.reference].flat());
      return movements.map((movement) => ({ ...movement, at: new Date(movement.at).toISOString() }));
    },
  );

  app.get(
    '/stock/:variantId/ledger',
    {
      schema: {
        operationId: 'getStockLedger',
        tags: ['stock'],
        summary: 'Everything that moved units of one variant, newest first, with the balance after each',
        params: z.object({ variantId: z.uuid() }),
        querystring: z.object(pageQuery),
        response: {
          200: z
            .object({ items: z.array(ledgerEntrySchema), nextCursor: z.string().nullable() })
            .meta({ id: 'Ledger' }),
          400: problemSchema,
          403: problemSchema,
        },
      },
    },
    async (request) => {
      requireMay(request, 'stock.read');
      const { items, nextCursor } = await readLedger(db, { ...request.params, ...request.query });
      return {
        items: items.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })),
        nextCursor,
      };
    },
  );
};
