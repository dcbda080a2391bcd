import type { FastifyInstance } from 'fastify';
import { FormError } from './form-decoder.ts';
import { invalidRequest, StripeError } from './stripe-error.ts';
import { stripeId } from './stripe-id.ts';

/** Gives every answer a request id, and every error Stripe's shape. */
export const answerErrors = (app: FastifyInstance): void => {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('request-id', stripeId('req'));
  });
  app.setErrorHandler((error, request, reply) => {
    const known = asStripeError(error);
    if (known) return reply.code(known.status).send({ error: known.body });
    request.log.error({ err: error }, 'request failed');
    return reply.code(500).send({
      error: {
        type: 'api_error',
        message: 'Something went wrong on our side. Try again with the same idempotency key.',
      },
    });
  });
  app.setNotFoundHandler((request, reply) => {
    const { status, body } = invalidRequest(
      `Unrecognized request URL (${request.method}: ${request.url.split('?')[0]}).`,
      { status: 404 },
    );
    return reply.code(status).send({ error: body });
  });
};

const asStripeError = (error: unknown): StripeError | null => {
  if (error instanceof StripeError) return error;
  if (error instanceof FormError) return invalidRequest(error.message, { param: error.param });
  const { statusCode = 500, message } = error as { statusCode?: number; message: string };
  return statusCode < 500 ? invalidRequest(message, { status: statusCode }) : null;
};
