import { BrokenCircuitError, bulkhead, ConsecutiveBreaker, circuitBreaker, handleAll, wrap } from 'cockatiel';
import ky, { HTTPError } from 'ky';
import createOpenapiClient, { type Client } from 'openapi-fetch';
import { currentContext, newTraceId, remainingMs, traceparentOf } from './context.ts';
import { createTokenSigner } from './identity.ts';
import { type Refusal, refusalFromProblem } from './refusal.ts';
import { createReplicas } from './replicas.ts';

/** A peer did not answer, or answered that it failed. What it did is unknown: never read this as "it did not happen". */
export class Unreachable extends Error {
  readonly peer: string;
  readonly problem: unknown;
  constructor(peer: string, why: string, options: { cause?: unknown; problem?: unknown } = {}) {
    super(`${peer} did not answer: ${why}`, { cause: options.cause });
    this.name = 'Unreachable';
    this.peer = peer;
    this.problem = options.problem;
  }
}

/**
 * A replica did not take our token. None of ours is ever wrong, so a clock is, ours or theirs: nothing was done, and
 * another replica may think otherwise.
 */
class Untrusted extends Error {
  readonly response: Response;
  constructor(response: Response) {
    super('the token was not taken');
    this.response = response;
  }
}

const refusesToken = async (response: Response): Promise<boolean> => {
  if (response.status !== 401) return false;
  const problem = (await response
    .clone()
    .json()
    .catch(() => null)) as { code?: string } | null;
  return problem?.code === 'UNAUTHENTICATED';
};

/**
 * No connection came to be, so nobody heard a word: another replica may be asked, whatever it is. A connection that
 * broke later says nothing of what was done.
 */
const wasNeverSent = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  return (
    syscall === 'connect' ||
    syscall === 'getaddrinfo' ||
    code === 'UND_ERR_CONNECT_TIMEOUT' ||
    (error instanceof AggregateError && error.errors.every(wasNeverSent)) ||
    wasNeverSent(error.cause)
  );
};

/** A replica that is asked to end says so with its last answers. */
const isEnding = ({ headers }: Response): boolean => headers.get('connection') === 'close';

const TRANSIENT = new Set([502, 503]);
const RETRIES = 2;
const placeholder = 'http://peer';

export type PeerOptions = {
  to: string;
  from: string;
  urls: readonly string[];
  key: string;
  /** The longest one attempt may take, whatever the request's budget. */
  attemptMs?: number;
};

/**
 * A typed client of another service: openapi-fetch over ky. Each call carries the current request's actor, trace and
 * what is left of its time. GET, requests whose body has an idempotency `key`, and whatever was refused for its token or
 * never sent are tried again on another replica; a breaker and a bulkhead keep one sick peer from taking its callers along.
 */
export const createClient = <Paths extends {}>(options: PeerOptions): Client<Paths> => {
  const replicas = createReplicas(options.urls);
  const sign = createTokenSigner(options);
  const policy = wrap(
    bulkhead(200, 1_000),
    circuitBreaker(handleAll, { halfOpenAfter: 1_000, breaker: new ConsecutiveBreaker(12) }),
  );

  const attempt = async (request: Request, body: string | undefined, token: string): Promise<Response> => {
    const leftMs = remainingMs();
    if (leftMs <= 1) throw new Unreachable(options.to, 'the time for this request ran out');
    const budgetMs = Math.min(leftMs, options.attemptMs ?? leftMs);
    const url = replicas.next();
    const headers = new Headers(request.headers);
    headers.set('authorization', `Bearer ${token}`);
    headers.set('traceparent', traceparentOf(currentContext()?.traceId ?? newTraceId()));
    headers.set('souk-deadline-ms', String(Math.floor(budgetMs)));
    try {
      const response = await ky(request.url.replace(placeholder, url), {
        method: request.method,
        headers,
        body,
        signal: request.signal,
        retry: 0,
        timeout: budgetMs,
        throwHttpErrors: (status) => TRANSIENT.has(status),
      });
      if (await refusesToken(response)) throw new Untrusted(response);
      if (isEnding(response)) replicas.rest(url);
      else replicas.worked(url);
      return response;
    } catch (error) {
      replicas.rest(url);
      throw error;
    }
  };

  const send = async (request: Request): Promise<Response> => {
    const body = request.method === 'GET' || request.method === 'HEAD' ? undefined : await request.text();
    const repeatable = request.method === 'GET' || (body?.includes('"key":') ?? false);
    const token = await sign(currentContext()?.actor ?? { kind: 'system' });
    for (let tried = 0; ; tried++) {
      try {
        return await policy.execute(() => attempt(request, body, token));
      } catch (error) {
        const last =
          !(repeatable || error instanceof Untrusted || wasNeverSent(error)) ||
          request.signal.aborted ||
          tried >= RETRIES ||
          remainingMs() < 20 ||
          error instanceof BrokenCircuitError;
        if (!last) continue;
        if (error instanceof Untrusted) return error.response;
        if (error instanceof HTTPError)
          return new Response(JSON.stringify(error.data ?? null), {
            status: error.response.status,
            headers: { 'content-type': 'application/problem+json' },
          });
        if (error instanceof Unreachable) throw error;
        throw new Unreachable(options.to, (error as Error).message, { cause: error });
      }
    }
  };

  return createOpenapiClient<Paths>({ baseUrl: placeholder, fetch: send });
};

/**
 * The value a call answered, or the refusal it met. Throws `Unreachable` when the outcome is unknown (no answer, 5xx).
 */
export const unwrap = async <T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T | Refusal> => {
  const { data, error, response } = await call;
  if (response.ok) return data as T;
  if (response.status >= 500)
    throw new Unreachable(new URL(response.url || 'http://peer').host, `it answered ${response.status}`, {
      problem: error,
    });
  return refusalFromProblem(response.status, error);
};
