import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { editQuoteRequestSchema, editQuoteSchema } from './edit-quote.shapes.ts';
import { quoteEdit } from './quote-edit.ts';

/** The price of changing an order, for the order service only: it says what was paid for what. */
export const editQuoteRoutes = (service: Service): void => {
  service.app.post(
    '/edit-quotes',
    {
      schema: {
        operationId: 'quoteEdit',
        tags: ['quotes'],
        summary:
          'What changing an order costs or gives back: kept units at what was paid, added ones at the price of now',
        body: editQuoteRequestSchema,
        response: { 200: editQuoteSchema, 403: problemSchema, 404: problemSchema, 422: problemSchema },
      },
    },
    async (request, reply) => {
      if (request.caller.service !== 'order')
        throw refuse('FORBIDDEN', 'Only the order service changes orders.');
      const quote = await quoteEdit(service, request.body);
      return isRefusal(quote) ? sendRefusal(reply, quote) : quote;
    },
  );
};
