import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { FastifyInstance } from 'fastify';
import { internalError, toTrpcError, wireRefusal } from './errors.ts';

/**
 * Requests that reach no procedure are refused in the shape of a tRPC error as well, so that a page reads every answer
 * of this service in one way. One such answer stands for every call of a batch.
 */
export const refuseRequests = (app: FastifyInstance): void => {
  app.setErrorHandler((error, request, reply) => {
    const refusal = isRefusal(error) ? error : refusalOf(error);
    if (refusal) return reply.code(refusal.status).send(envelope(refusal, request.id));
    request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
    const data = { code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, traceId: request.id, refusal: null };
    return reply
      .code(500)
      .send({ error: { message: internalError, code: TRPC_ERROR_CODES_BY_KEY.INTERNAL_SERVER_ERROR, data } });
  });
  app.setNotFoundHandler((request) => {
    throw refuse('NOT_FOUND', `There is no ${request.method} ${request.url.split('?')[0]} here.`);
  });
};

const envelope = (refusal: Refusal, traceId: string) => {
  const error = toTrpcError(refusal);
  return {
    error: {
      message: refusal.message,
      code: TRPC_ERROR_CODES_BY_KEY[error.code],
      data: { code: error.code, httpStatus: refusal.status, traceId, refusal: wireRefusal(error) },
    },
  };
};

const refusalOf = (error: unknown): Refusal | null => {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return refuse('BODY_TOO_LARGE', 'The body is larger than 1 MiB. Send less at once.');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return refuse('CONTENT_TYPE', 'This address takes application/json. Set the content type.');
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return refuse('VALIDATION', 'The request could not be read. Check its address and its body.');
  return null;
};
