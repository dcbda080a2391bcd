import type { FastifyInstance } from 'fastify';
import type { Env } from './env.ts';

const SIGN_IN = /account\.signIn|auth\.signIn|account\.register/;

/**
 * What every call must be before a procedure sees it: JSON when it has a body (a foreign page's form cannot send that
 * without asking first), and few tries a minute where passwords are checked.
 */
export const requestsArePlain = (app: FastifyInstance, env: Env): void => {
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'POST') return;
    if (!request.headers['content-type']?.startsWith('application/json'))
      return reply.code(415).send(problem('CONTENT_TYPE', 'Send application/json.'));
  });
  const limitSignIn = app.createRateLimit({ max: env.SIGN_IN_LIMIT_PER_MINUTE, timeWindow: '1 minute' });
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'POST' || !SIGN_IN.test(request.url)) return;
    const limit = await limitSignIn(request);
    if (!limit.isAllowed && limit.isExceeded)
      return reply
        .code(429)
        .header('retry-after', String(limit.ttlInSeconds))
        .send(
          problem('TOO_MANY_TRIES', `Too many tries. Wait ${limit.ttlInSeconds} seconds, then try again.`),
        );
  });
};

const problem = (code: string, detail: string) => ({
  error: { message: detail, code: -32600, data: { refusal: { code, detail } } },
});
