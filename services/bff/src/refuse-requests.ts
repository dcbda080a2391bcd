import { Unreachable } from '@souk/service-kit/client';
import { isRefusal, refuse } from '@souk/service-kit/refusal';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc';
import type { FastifyInstance } from 'fastify';
import { shownMessage, toTrpcError, wireRefusal } from './errors.ts';

/**
 * Requests that reach no procedure are refused in the shape of a tRPC error as well, so that a page reads every answer
 * of this service in one way. One such answer stands for every call of a batch.
 */
export const refuseRequests = (app: FastifyInstance): void => {
  app.setErrorHandler((cause, request, reply) => {
    const error = errorOf(cause);
    if (cause instanceof Unreachable) request.log.warn({ err: cause }, 'a service did not answer');
    else if (error.code === 'INTERNAL_SERVER_ERROR') request.log.error({ err: cause }, 'request failed');
    const httpStatus = getHTTPStatusCodeFromError(error);
    return reply.code(httpStatus).send({
      error: {
        message: shownMessage(error),
        code: TRPC_ERROR_CODES_BY_KEY[error.code],
        data: { code: error.code, httpStatus, traceId: request.id, refusal: wireRefusal(error) },
      },
    });
  });
  app.setNotFoundHandler((request) => {
    throw refuse('NOT_FOUND', `There is no ${request.method} ${request.url.split('?')[0]} here.`);
  });
};

const errorOf = (error: unknown): TRPCError => {
  if (isRefusal(error)) return toTrpcError(error);
  if (error instanceof Unreachable) return new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: error });
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return toTrpcError(refuse('BODY_TOO_LARGE', 'The body is larger than 1 MiB. Send less at once.'));
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return new TRPCError({ code: 'UNSUPPORTED_MEDIA_TYPE' });
  const theirs = statusCode !== undefined && statusCode >= 400 && statusCode < 500;
  return new TRPCError({ code: theirs ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR', cause: error });
};
