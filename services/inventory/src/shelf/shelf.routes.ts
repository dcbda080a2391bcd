import { requireMay } from '@souk/service-kit/permissions';
import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { cardSchema } from '../cards/card.ts';
import { levels } from '../stock/level.ts';
import { stockSchema, toStock } from '../stock/stock.ts';
import { countShelf } from './count-shelf.ts';
import { countLevels, findListed, type ListedItem, listStock, orders } from './list-stock.ts';
import { pageQuery } from './page.ts';

const listedSchema = cardSchema
  .extend({ level: z.enum(levels), stock: stockSchema })
  .meta({ id: 'ListedStock' });

const countBody = z
  .strictObject({
    key: z.string().min(1).max(200),
    note: z.string().trim().max(300).optional(),
    lines: z
      .array(
        z.strictObject({
          variantId: z.uuid(),
          countedTo: z
            .int('Count whole units.')
            .min(0, 'A count cannot be below none.')
            .max(1_000_000, 'That is more than a shelf can hold.'),
        }),
      )
      .min(1, 'Count at least one thing.')
      .max(200),
  })
  .refine(({ lines }) => new Set(lines.map(({ variantId }) => variantId)).size === lines.length, {
    message: 'Each variant may be counted once only.',
    path: ['lines'],
  })
  .meta({ id: 'ShelfCount' });

const toListed = (row: ListedItem): z.infer<typeof listedSchema> => {
  const { variantId, productId, handle, title, variantTitle, sku, stall, image, gone, level } = row;
  return {
    ...{ variantId, productId, handle, title, variantTitle, sku, stall, image, gone, level },
    stock: toStock(row),
  };
};

/** The merchant's stock as lists: paged, searched, counted by the shelf. */
export const shelfRoutes = ({ app, db }: Service): void => {
  const problems = { 400: problemSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema };

  app.get(
    '/desk/stock',
    {
      schema: {
        operationId: 'listStock',
        tags: ['shelf'],
        summary: 'One page of all stock, by name or with the fewest free units first',
        querystring: z.object({
          q: z.string().max(200).optional(),
          level: z.enum(levels).optional(),
          sort: z.enum(orders).default('name'),
          ...pageQuery,
        }),
        response: {
          200: z
            .object({ items: z.array(listedSchema), nextCursor: z.string().nullable() })
            .meta({ id: 'StockPage' }),
          ...problems,
        },
      },
    },
    async (request) => {
      requireMay(request, 'stock.read');
      const { items, nextCursor } = await listStock(db, request.query);
      return { items: items.map(toListed), nextCursor };
    },
  );

  app.get(
    '/desk/stock/summary',
    {
      schema: {
        operationId: 'countStockLevels',
        tags: ['shelf'],
        summary: 'How many items are at each level; what is no longer sold is left out',
        response: {
          200: z
            .object({
              total: z.int(),
              low: z.int(),
              out: z.int(),
              /** More is promised or sold than lies there. */
              short: z.int(),
            })
            .meta({ id: 'StockSummary' }),
          403: problemSchema,
        },
      },
    },
    async (request) => {
      requireMay(request, 'stock.read');
      const { in: plenty, uncounted, ...rest } = await countLevels(db);
      return { total: plenty + uncounted + rest.low + rest.out + rest.short, ...rest };
    },
  );

  app.get(
    '/desk/stock/:variantId',
    {
      schema: {
        operationId: 'getListedStock',
        tags: ['shelf'],
        params: z.object({ variantId: z.uuid() }),
        response: { 200: listedSchema, ...problems },
      },
    },
    async (request, reply) => {
      requireMay(request, 'stock.read');
      const [found] = await findListed(db, [request.params.variantId]);
      return found
        ? toListed(found)
        : sendRefusal(reply, refuse('STOCK_UNKNOWN', 'There is no stock record for this variant.'));
    },
  );

  app.post(
    '/stock-counts',
    {
      schema: {
        operationId: 'countShelf',
        tags: ['shelf'],
        summary: 'Counts many variants at once: all or none, refused by line',
        body: countBody,
        response: { 200: z.object({ items: z.array(stockSchema) }), ...problems },
      },
    },
    async (request, reply) => {
      requireMay(request, 'stock.write');
      const { note, ...count } = request.body;
      const result = await countShelf(db, { ...count, note: note || null });
      return isRefusal(result) ? sendRefusal(reply, result) : { items: result.map(toStock) };
    },
  );
};
