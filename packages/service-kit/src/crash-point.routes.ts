import { z } from 'zod';
import { armCrash } from './crash-point.ts';

const body = z.strictObject({
  at: z.array(z.string().min(1).max(100)).max(200),
  after: z.int().min(0).max(1_000_000).default(0),
});

/** As much of a server as is needed here: that of a service, or of the backend-for-frontend. */
type App = {
  put(path: string, options: object, handler: (request: { body: unknown }) => Promise<unknown>): unknown;
};

/** Arms a crash in this very process while it runs; registered under test controls only. */
export const crashPointRoutes = (app: App): void => {
  app.put('/test/crash', { schema: { hide: true }, config: { public: true } }, async (request) => {
    const crash = body.parse(request.body);
    armCrash(crash);
    return { armed: crash.at.length };
  });
};
