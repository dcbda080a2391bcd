import { requireMay } from '@souk/service-kit/permissions';
import { problemSchema } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { deliveryChoices, namesOfProducts } from './choices.queries.ts';

const tags = ['promotions'];

/** What the form of a promotion needs to offer a choice. */
export function choiceRoutes({ app, db }: Service): void {
  app.get(
    '/promotion-deliveries',
    {
      schema: {
        operationId: 'listPromotionDeliveries',
        tags,
        response: {
          200: z.array(z.object({ id: z.string(), label: z.string() })),
          403: problemSchema,
        },
      },
    },
    async (request) => {
      requireMay(request, 'promotions.read');
      return deliveryChoices(db);
    },
  );

  app.post(
    '/promotion-products',
    {
      schema: {
        operationId: 'namePromotionProducts',
        tags,
        body: z.strictObject({ productIds: z.array(z.uuid()).max(200) }),
        response: {
          200: z.array(z.object({ productId: z.uuid(), title: z.string() })),
          403: problemSchema,
        },
      },
    },
    async (request) => {
      requireMay(request, 'promotions.read');
      return namesOfProducts(db, request.body.productIds);
    },
  );
}
