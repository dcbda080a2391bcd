import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { homeSchema, readHome } from './read-home.ts';

export function homeRoutes({ app, pool }: Service): void {
  app.get(
    '/home',
    {
      schema: {
        operationId: 'getHome',
        tags: ['home'],
        querystring: z.object({ market: z.literal('en-us').default('en-us') }),
        response: { 200: homeSchema },
      },
    },
    () => readHome(pool),
  );
}
