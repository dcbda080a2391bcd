import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { postgresError } from './database.ts';
import { isRefusal, type Refusal, refuse, sendRefusal } from './refusal.ts';
import type { ServiceApp } from './service.ts';

/** Turns whatever a request ended with into problem+json: refusals as they are, bugs as a 500 that tells nothing. */
export const answerProblems = (app: ServiceApp): void => {
  app.setErrorHandler((error, request, reply) => {
    const refusal = isRefusal(error) ? error : (refusalFromFastify(error) ?? refusalFromDatabase(error));
    if (refusal) return sendRefusal(reply, refusal);
    request.log.error({ err: error, route: request.routeOptions.url }, 'request failed');
    return reply.code(500).type('application/problem+json').send({
      type: 'urn:souk:problem:INTERNAL',
      title: 'Something broke on our side',
      status: 500,
      code: 'INTERNAL',
      detail: 'The request could not be finished. Try again; if it stays, quote the trace id.',
      traceId: request.traceId,
    });
  });
  app.setNotFoundHandler((request, reply) =>
    sendRefusal(
      reply,
      refuse('NOT_FOUND', `There is no ${request.method} ${request.url.split('?')[0]} here.`),
    ),
  );
};

const refusalFromFastify = (error: unknown): Refusal | null => {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      path:
        issue.instancePath.replace(/^\//, '').replaceAll('/', '.') || (error.validationContext ?? 'request'),
      message: issue.message ?? 'is not valid',
    }));
    const detail = errors.map(({ path, message }) => `${path}: ${message}`).join('; ');
    return refuse('VALIDATION', `The ${error.validationContext ?? 'request'} is not valid. ${detail}`, {
      errors,
    });
  }
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return refuse('BODY_TOO_LARGE', 'The body is larger than this address takes. Send less at once.');
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return refuse('CONTENT_TYPE', 'This address takes application/json. Set the content type.');
  if (statusCode === 400)
    return refuse('MALFORMED_JSON', 'The body could not be read as JSON. Check it and send again.');
  return null;
};

/** A text may hold the character of number 0, and JSON may say it; PostgreSQL keeps it neither as text nor as JSON. */
const UNKEEPABLE = new Set(['22021', '22P05']);

const refusalFromDatabase = (error: unknown): Refusal | null =>
  UNKEEPABLE.has(postgresError(error)?.code ?? '')
    ? refuse('VALIDATION', 'The request holds a character that cannot be kept. Leave it out and send again.')
    : null;
