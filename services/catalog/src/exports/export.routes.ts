import { Readable } from 'node:stream';
import { businessTime } from '@souk/service-kit/database';
import { requireMay } from '@souk/service-kit/permissions';
import { problemSchema } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import type { AskAvailable } from '../imports/ask-available.ts';
import { exportProducts } from './export-products.ts';

/** The whole catalogue as one CSV, streamed. */
export function exportRoutes(
  service: Service,
  options: { askAvailable: AskAvailable; mediaAddress: string },
): void {
  service.app.get(
    '/exports/products.csv',
    {
      schema: {
        operationId: 'exportProducts',
        tags: ['imports'],
        response: { 200: z.any().meta({ description: 'A CSV that an import reads' }), 403: problemSchema },
      },
    },
    async (request, reply) => {
      requireMay(request, 'catalogue.read');
      const day = (await businessTime(service.db)).toISOString().slice(0, 10);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="products-${day}.csv"`)
        .header('cache-control', 'no-store, no-transform')
        .send(Readable.from(exportProducts(service, options)));
    },
  );
}
