import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { ownerOf } from '../owner.ts';
import { lockQuote } from './lock-quote.ts';
import { quoteRequestSchema, quoteSchema } from './quote.shapes.ts';
import { readQuote } from './read-quote.ts';

const tags = ['quotes'];

/** Locked quotes: what is promised at the till. */
export function quoteRoutes({ app, pool }: Service): void {
  app.post(
    '/quotes',
    {
      schema: {
        operationId: 'lockQuote',
        tags,
        body: quoteRequestSchema,
        response: {
          201: quoteSchema,
          400: problemSchema,
          404: problemSchema,
          409: problemSchema,
          422: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const quote = await lockQuote(pool, ownerOf(request.caller.actor), request.body);
      return isRefusal(quote) ? sendRefusal(reply, quote) : reply.code(201).send(quote);
    },
  );

  app.get(
    '/quotes/:id',
    {
      schema: {
        operationId: 'readQuote',
        tags,
        params: z.object({ id: z.uuid() }),
        response: { 200: quoteSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const quote = await readQuote(pool, request.caller, request.params.id);
      return isRefusal(quote) ? sendRefusal(reply, quote) : quote;
    },
  );
}
