import type { ServerResponse } from 'node:http';

type FrontRefusal = { status: number; trpcCode: string; code: string; detail: string };

export const bffUnreachable: FrontRefusal = {
  status: 503,
  trpcCode: 'SERVICE_UNAVAILABLE',
  code: 'SERVICE_DOWN',
  detail: 'The shop’s back rooms do not answer just now. Nothing was lost; try again in a moment.',
};

export const bodyTooLarge: FrontRefusal = {
  status: 413,
  trpcCode: 'PAYLOAD_TOO_LARGE',
  code: 'BODY_TOO_LARGE',
  detail: 'This is more than we take at once. Send less.',
};

/** Answers in the form of a tRPC error, as pages know it: one such answer stands for every call of a batch. */
export function answerRefusal(
  response: ServerResponse,
  { status, trpcCode, code, detail }: FrontRefusal,
): void {
  const error = {
    message: detail,
    code: -32_603,
    data: { code: trpcCode, httpStatus: status, refusal: { code, detail } },
  };
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      connection: 'close',
    })
    .end(JSON.stringify({ error }));
}
