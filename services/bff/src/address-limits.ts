import type {} from '@fastify/rate-limit';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Env } from './env.ts';

export type Count = (request: FastifyRequest, reply: FastifyReply) => Promise<Refusal | null>;
export type AddressLimits = { tries: Count; holds: Count; wishes: Count; feeds: Count };

/** All parts of a hall of a million products within a few minutes. */
const FEEDS_A_MINUTE = 20;

/**
 * What one address may do only so often a minute. Counted per call and not per request: a batch may hold many, and its
 * address may be spelled in many ways. The account service counts failures of its own, per person.
 */
export const limitAddresses = (app: FastifyInstance, env: Env): AddressLimits => {
  const count = (max: number, tell: (seconds: number) => Refusal): Count => {
    // Nobody is excepted here: the rule for whole requests passes over whatever is no procedure.
    const limit = app.createRateLimit({ max, timeWindow: '1 minute', allowList: [] });
    return async (request, reply) => {
      const counted = await limit(request);
      if (counted.isAllowed || !counted.isExceeded) return null;
      reply.header('retry-after', String(counted.ttlInSeconds));
      return tell(counted.ttlInSeconds);
    };
  };
  return {
    /** Where passwords are checked or set. */
    tries: count(env.SIGN_IN_LIMIT_PER_MINUTE, (retryAfterSeconds) =>
      refuse(
        'TOO_MANY_TRIES',
        `There were too many tries from here. Wait ${retryAfterSeconds} seconds, then try again.`,
        {
          retryAfterSeconds,
        },
      ),
    ),
    /** Where the whole hall is read. */
    feeds: count(FEEDS_A_MINUTE, (retryAfterSeconds) =>
      refuse('RATE_LIMITED', `The feed was read often from here. Wait ${retryAfterSeconds} seconds.`, {
        retryAfterSeconds,
      }),
    ),
    /** Where letters are asked for. */
    wishes: count(env.WISH_LIMIT_PER_MINUTE, (retryAfterSeconds) =>
      refuse(
        'RATE_LIMITED',
        `That was asked often from here. Wait ${retryAfterSeconds} seconds, then try again.`,
        { retryAfterSeconds },
      ),
    ),
    /** Where stock is held: a new bag costs nothing, so holds per bag alone would not keep anybody from holding it all. */
    holds: count(env.HOLD_LIMIT_PER_MINUTE, (retryAfterSeconds) =>
      refuse(
        'HOLD_LIMIT',
        `Too much was held from here at once. Wait ${retryAfterSeconds} seconds, then try again.`,
        {
          retryAfterSeconds,
        },
      ),
    ),
  };
};
