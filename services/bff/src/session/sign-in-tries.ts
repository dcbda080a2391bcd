import type {} from '@fastify/rate-limit';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Env } from '../env.ts';

export type CountTry = (request: FastifyRequest, reply: FastifyReply) => Promise<Refusal | null>;

/**
 * Counts the tries of one address where passwords are checked or set. Counted per call and not per request: a batch may
 * hold many, and its address may be spelled in many ways. The account service counts failures of its own, per person.
 */
export const limitSignInTries = (app: FastifyInstance, env: Env): CountTry => {
  const limit = app.createRateLimit({ max: env.SIGN_IN_LIMIT_PER_MINUTE, timeWindow: '1 minute' });
  return async (request, reply) => {
    const tries = await limit(request);
    if (tries.isAllowed || !tries.isExceeded) return null;
    reply.header('retry-after', String(tries.ttlInSeconds));
    return refuse(
      'TOO_MANY_TRIES',
      `There were too many tries from here. Wait ${tries.ttlInSeconds} seconds, then try again.`,
      { retryAfterSeconds: tries.ttlInSeconds },
    );
  };
};
