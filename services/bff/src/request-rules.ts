import { refuse } from '@souk/service-kit/refusal';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Takes a file as it comes and not JSON; proves by itself that our own page sent it. */
    takesStream?: boolean;
  }
}

/**
 * What every call must be before a procedure sees it, and what every answer says. A change is JSON: a foreign page's
 * form cannot send that without asking first. No answer is kept by anybody on its way: most depend on cookies, and a
 * page made from a kept price would stay wrong until that price changes again. Pictures set their own rule.
 */
export const requestsArePlain = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'x-trace-id': request.id,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
    });
    if (request.method !== 'POST' || request.routeOptions.config.takesStream) return;
    if (!request.headers['content-type']?.startsWith('application/json'))
      throw refuse('CONTENT_TYPE', 'This address takes application/json. Set the content type.');
  });
};
