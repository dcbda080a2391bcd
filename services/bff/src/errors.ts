import { Unreachable } from '@souk/service-kit/client';
import { isRefusal, type Refusal } from '@souk/service-kit/refusal';
import { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';

type ErrorCode = ConstructorParameters<typeof TRPCError>[0]['code'];

const codes: Record<number, ErrorCode> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
};

/** A refusal, as tRPC says it. */
export const toTrpcError = (refusal: Refusal): TRPCError =>
  new TRPCError({
    code: codes[refusal.status] ?? 'SERVICE_UNAVAILABLE',
    message: refusal.message,
    cause: refusal,
  });

/** The value of a call; its refusal is thrown as a tRPC error. */
export const orThrow = async <T>(result: Promise<T | Refusal>): Promise<T> => {
  const value = await result;
  if (isRefusal(value)) throw toTrpcError(value);
  return value as T;
};

/** What a page learns of an error: a code it can act on, a sentence it can show, and what is needed to mend it. */
export type WireRefusal = { code: string; detail: string; [extra: string]: unknown };

/** What tRPC refuses by itself, before a procedure begins. */
const byTrpc: Partial<Record<ErrorCode, WireRefusal>> = {
  BAD_REQUEST: {
    code: 'VALIDATION',
    detail: 'The request is not in the shape this address takes. Check it and send again.',
  },
  NOT_FOUND: { code: 'NOT_FOUND', detail: 'There is no procedure of this name.' },
  METHOD_NOT_SUPPORTED: {
    code: 'NOT_FOUND',
    detail: 'Questions are asked with GET, changes made with POST.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    code: 'CONTENT_TYPE',
    detail: 'This address takes application/json. Set the content type.',
  },
};

const malformed: WireRefusal = {
  code: 'MALFORMED_JSON',
  detail: 'The request could not be read as JSON. Check it and send again.',
};

/** The refusal behind an error; null for a bug. Which peer failed, and how, is told to the log only. */
export const wireRefusal = (error: TRPCError): WireRefusal | null => {
  const { cause } = error;
  if (isRefusal(cause)) return { ...cause.extra, code: cause.code, detail: cause.message };
  if (cause instanceof ZodError)
    return {
      code: 'VALIDATION',
      detail: 'Something in the request is not as it should be.',
      errors: cause.issues.map((issue) => ({
        path: issue.path.map(String).join('.'),
        message: issue.message,
      })),
    };
  if (cause instanceof Unreachable)
    return {
      code: 'SERVICE_DOWN',
      detail: 'Part of the hall does not answer. Nothing was lost; try again in a moment.',
    };
  if (error.code === 'PARSE_ERROR' || (error.code === 'BAD_REQUEST' && cause instanceof SyntaxError))
    return malformed;
  return byTrpc[error.code] ?? null;
};

/** The sentence an error travels with. A bug tells nothing of itself. */
export const shownMessage = (error: TRPCError): string =>
  wireRefusal(error)?.detail ?? 'Something broke on our side. Try again; if it stays, quote the trace id.';
