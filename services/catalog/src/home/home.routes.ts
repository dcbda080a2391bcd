import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { marketSchema } from '../products/sold-in.ts';
import type { Shelves } from '../shelves/keep-shelves.ts';
import { homeSchema } from './home.shapes.ts';
import { readHome } from './read-home.ts';

export function homeRoutes({ app, pool: reader }: Service, shelves: Shelves): void {
  app.get(
    '/home',
    {
      schema: {
        operationId: 'getHome',
        tags: ['home'],
        querystring: z.object({ market: marketSchema }),
        response: { 200: homeSchema },
      },
    },
    (request) => readHome({ reader, shelves }, request.query.market),
  );
}
