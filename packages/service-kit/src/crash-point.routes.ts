import { z } from 'zod';
import { armCrash } from './crash-point.ts';
import type { ServiceApp } from './service.ts';

const body = z.strictObject({
  at: z.array(z.string().min(1).max(100)).max(200),
  after: z.int().min(0).max(1_000_000).default(0),
});

/** Arms a crash in this very process while it runs; registered under test controls only. */
export const crashPointRoutes = (app: ServiceApp): void => {
  app.put('/test/crash', { schema: { hide: true, body }, config: { public: true } }, async (request) => {
    armCrash(request.body);
    return { armed: request.body.at.length };
  });
};
