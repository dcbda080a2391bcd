import type { FastifyRequest } from 'fastify';
import type { Env } from '../env.ts';
import { StripeError } from './stripe-error.ts';

export type Keys = Pick<Env, 'SECRET_KEY' | 'PUBLISHABLE_KEY'>;

const presented = (request: FastifyRequest): string => {
  const [scheme, credentials = ''] = (request.headers.authorization ?? '').split(' ');
  if (scheme === 'Bearer') return credentials;
  // curl -u sk_test_…: is how Stripe's own examples present a key.
  if (scheme === 'Basic') return Buffer.from(credentials, 'base64').toString('utf8').split(':')[0] ?? '';
  return '';
};

/** Which key came with the request. No key or a wrong one is refused with 401. */
export const authenticate = (request: FastifyRequest, keys: Keys): 'secret' | 'publishable' => {
  const key = presented(request);
  if (key === keys.SECRET_KEY) return 'secret';
  if (key === keys.PUBLISHABLE_KEY) return 'publishable';
  throw new StripeError(401, {
    type: 'invalid_request_error',
    message: key
      ? `Invalid API Key provided: ${key.slice(0, 8)}****`
      : 'You did not provide an API key. Set the Authorization header to "Bearer YOUR_SECRET_KEY".',
  });
};

/** Lets only the shop's server pass: a publishable key is known to every browser. */
export const requireSecretKey = (request: FastifyRequest, keys: Keys): void => {
  if (authenticate(request, keys) === 'publishable')
    throw new StripeError(403, {
      type: 'invalid_request_error',
      code: 'secret_key_required',
      message: 'This API call cannot be made with a publishable API key. Use the secret key on your server.',
    });
};
