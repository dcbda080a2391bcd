import { problemSchema } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { currencyOf, marketSchema } from '../products/sold-in.ts';
import type { Shelves } from '../shelves/keep-shelves.ts';
import { searchQuerySchema, searchResultSchema, suggestionsSchema } from './search.shapes.ts';
import { searchCatalog } from './search-catalog.ts';
import { suggest } from './suggest.ts';

const tags = ['search'];

export function searchRoutes({ app, pool: reader }: Service, shelves: Shelves): void {
  app.get(
    '/search',
    {
      schema: {
        operationId: 'search',
        tags,
        querystring: searchQuerySchema,
        response: { 200: searchResultSchema, 400: problemSchema },
      },
    },
    (request) => searchCatalog({ reader, shelves }, request.query),
  );

  app.get(
    '/suggest',
    {
      schema: {
        operationId: 'suggest',
        tags,
        querystring: z.object({ q: z.string().max(200), market: marketSchema }),
        response: { 200: suggestionsSchema },
      },
    },
    (request) => suggest({ reader, shelves }, request.query.q, currencyOf(request.query.market)),
  );
}
