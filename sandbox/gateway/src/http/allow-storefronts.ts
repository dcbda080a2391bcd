import type { FastifyInstance } from 'fastify';

const readable = /^\/(v1\/|sandbox\/test-cards$)/;

/** Lets the named shops' pages read answers to calls with the publishable key. No cookies exist, so none travel. */
export const allowStorefronts = (app: FastifyInstance, origins: string[]): void => {
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (!origin || !origins.includes(origin) || !readable.test(request.url)) return;
    reply.header('access-control-allow-origin', origin).header('vary', 'origin');
    if (request.method !== 'OPTIONS') return;
    reply
      .header('access-control-allow-methods', 'GET')
      .header('access-control-allow-headers', 'authorization')
      .header('access-control-max-age', '600');
    return reply.code(204).send();
  });
};
