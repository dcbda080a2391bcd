import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { refuse } from '@souk/service-kit/refusal';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AddressLimits } from './address-limits.ts';
import type { Env } from './env.ts';
import { market } from './routers/inputs.ts';
import { createCatalogStreams } from './stream-from-catalog.ts';

/** A whole part over a slow line. */
const BUDGET_MS = 10 * 60_000;

const query = z.object({
  part: z.coerce.number().int().min(1).max(10_000).default(1),
  market: market.default('en-us'),
});

/**
 * `GET /feeds/google-merchant.xml`: the product feed for whoever sells by it, streamed through and never whole in memory.
 * Everybody may read it, and nobody too often: each one reads the whole hall.
 */
export const serveMerchantFeed = (
  app: FastifyInstance,
  { env, limits }: { env: Env; limits: AddressLimits },
): void => {
  const ask = createCatalogStreams(env);
  app.get('/feeds/google-merchant.xml', async (request, reply) => {
    const refusal = await limits.feeds(request, reply);
    if (refusal) throw refusal;
    const asked = query.safeParse(request.query);
    if (!asked.success) throw refuse('VALIDATION', 'Name a part from 1, and a market of this shop.');
    const { part, market: where } = asked.data;
    const answer = await ask(`/feeds/google-merchant?part=${part}&market=${where}`, {
      actor: { kind: 'guest' },
      trace: request.id,
      budgetMs: BUDGET_MS,
      away: 'The catalogue does not answer just now. Try again in a moment.',
    });
    reply.header('content-type', answer.headers.get('content-type') ?? 'application/xml');
    reply.header('cache-control', 'public, max-age=3600');
    return reply.send(Readable.fromWeb(answer.body as ReadableStream));
  });
};
