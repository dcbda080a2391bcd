export type StripeErrorBody = {
  type: 'card_error' | 'invalid_request_error' | 'idempotency_error' | 'api_error';
  message: string;
  code?: string;
  decline_code?: string;
  param?: string;
  charge?: string;
  payment_intent?: unknown;
  payment_method?: unknown;
};

/** An answer in the shape of Stripe's errors: thrown by rules, sent by the error handler. */
export class StripeError extends Error {
  readonly status: number;
  readonly body: StripeErrorBody;

  constructor(status: number, body: StripeErrorBody) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** A request that can never work as it is: HTTP 400 (404 for something that does not exist). */
export const invalidRequest = (
  message: string,
  { param, code, status = 400 }: { param?: string; code?: string; status?: number } = {},
): StripeError => new StripeError(status, { type: 'invalid_request_error', message, code, param });

export const noSuch = (what: string, id: string, param = 'id'): StripeError =>
  invalidRequest(`No such ${what}: '${id}'`, { param, code: 'resource_missing', status: 404 });
