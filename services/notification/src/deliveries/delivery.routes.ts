import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import { problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import { requireStaff } from '@souk/service-kit/request-guard';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { templates } from '../emails/render-email.ts';
import type { Delivery } from '../schema.ts';
import { findDelivery, listDeliveries, requeue } from './delivery.queries.ts';
import type { MailQueue } from './mail-queue.ts';

const states = ['queued', 'sent', 'failed', 'expired'] as const;

const deliverySchema = z
  .object({
    id: z.uuid(),
    eventId: z.uuid(),
    messageId: z.string(),
    template: z.enum(templates),
    orderId: z.uuid().nullable(),
    recipient: z.string(),
    state: z.enum(states),
    tries: z.int(),
    lastError: z.string().nullable(),
    createdAt: z.iso.datetime(),
    settledAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Delivery' });

const toAnswer = (row: Delivery): z.infer<typeof deliverySchema> =>
  deliverySchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
  });

const listQuery = z.object({
  orderId: z.uuid().optional(),
  state: z.enum(states).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

/** What staff may see and do about emails: which were called for, what became of them, and trying a failed one again. */
export const deliveryRoutes = ({ app, db }: Service, queue: MailQueue): void => {
  app.get(
    '/deliveries',
    {
      schema: {
        operationId: 'listDeliveries',
        tags: ['deliveries'],
        querystring: listQuery,
        response: {
          200: z
            .object({ items: z.array(deliverySchema), nextCursor: z.uuid().nullable() })
            .meta({ id: 'DeliveryPage' }),
          403: problemSchema,
        },
      },
    },
    async (request) => {
      requireStaff(request);
      const { limit, ...filter } = request.query;
      const rows = await listDeliveries(db, { ...filter, limit: limit + 1 });
      const items = rows.slice(0, limit).map(toAnswer);
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    },
  );

  app.post(
    '/deliveries/:id/retry',
    {
      schema: {
        operationId: 'retryDelivery',
        tags: ['deliveries'],
        params: z.object({ id: z.uuid() }),
        response: { 200: deliverySchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireStaff(request);
      const { id } = request.params;
      await inTransaction(db, async (tx) => {
        if (!(await requeue(tx, id))) return;
        await queue.enqueue(tx, [id]);
        await recordAudit(tx, { action: 'delivery.retried', entity: 'delivery', entityId: id });
      });
      const row = await findDelivery(db, id);
      if (!row) return sendRefusal(reply, refuse('NOT_FOUND', 'There is no delivery with this id.'));
      return toAnswer(row);
    },
  );
};
