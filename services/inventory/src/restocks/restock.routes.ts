import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { restockCommand } from '../desk/command.ts';
import type { StockDesk } from '../desk/stock-desk.ts';

const restockBody = z
  .strictObject({
    key: z.string().min(1).max(200),
    /** What it is for: the order's number or id. The movements are found by it. */
    reference: z.string().trim().min(1).max(200),
    lines: z
      .array(z.strictObject({ variantId: z.uuid(), quantity: z.int().min(1).max(9_999) }))
      .min(1)
      .max(200),
    note: z.string().trim().max(500).optional(),
  })
  .meta({ id: 'RestockRequest' });

const restockSchema = z
  .object({
    key: z.string(),
    reference: z.string(),
    lines: z.array(z.object({ variantId: z.uuid(), quantity: z.int() })),
    note: z.string().nullable(),
  })
  .meta({ id: 'Restock' });

/** What shoppers sent back, onto the shelf again. */
export const restockRoutes = ({ app }: Service, desk: StockDesk): void => {
  app.post(
    '/restocks',
    {
      schema: {
        operationId: 'restock',
        tags: ['stock'],
        summary: 'Puts returned units on the shelf, once per key; variants that are not counted move nothing',
        body: restockBody,
        response: {
          200: restockSchema,
          400: problemSchema,
          403: problemSchema,
          404: problemSchema,
          409: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const actor = requireMay(request, 'returns.receive');
      const { note, ...body } = request.body;
      const result = await desk(restockCommand({ ...body, note: note || null }, actor));
      if (isRefusal(result)) return sendRefusal(reply, result);
      const { requestHash: _, ...answer } = result;
      return { ...answer, lines: [...answer.lines] };
    },
  );
};
