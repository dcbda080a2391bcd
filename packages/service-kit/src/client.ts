import { BrokenCircuitError } from 'cockatiel';
import createOpenapiClient, { type Client } from 'openapi-fetch';
import { guardCalls } from './breaker.ts';
import { currentContext, newTraceId, remainingMs, traceparentOf } from './context.ts';
import { crashPoint } from './crash-point.ts';
import { type Answered, type Asked, exchange } from './exchange.ts';
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
  readonly response: Answered;
  constructor(response: Answered) {
    super('the token was not taken');
    this.response = response;
  }
}

/** It failed, in a way that another replica may not. */
class Failed extends Error {
  readonly response: Answered;
  constructor(response: Answered) {
    super(`it answered ${response.status}`);
    this.response = response;
  }
}

const refusesToken = async (response: Answered): Promise<boolean> => {
  if (response.status !== 401) return false;
  const problem = (await response.json().catch(() => null)) as { code?: string } | null;
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
const isEnding = ({ headers }: Answered): boolean => headers.get('connection') === 'close';

const TRANSIENT = new Set([502, 503]);
const RETRIES = 2;
const placeholder = 'http://peer';

/** What openapi-fetch makes of a call, without the web's Request, which costs more to make than the call itself. */
class Call {
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;

  constructor(url: string, init: { method: string; headers: Headers; body?: string; signal?: AbortSignal }) {
    this.path = url.slice(placeholder.length);
    this.method = init.method;
    this.headers = init.headers;
    this.body = init.body;
    this.signal = init.signal;
  }
}

export type PeerOptions = {
  to: string;
  from: string;
  urls: readonly string[];
  key: string;
  /** The longest one attempt may take, whatever the request's budget. */
  attemptMs?: number;
  /** What carries one request to one replica. */
  carry?: (asked: Asked) => Promise<Answered>;
};

/**
 * A typed client of another service: openapi-fetch over undici. Each call carries the current request's actor, trace and
 * what is left of its time. GET, requests whose body has an idempotency `key`, and whatever was refused for its token or
 * never sent are tried again on another replica; a breaker and a bulkhead keep one sick peer from taking its callers along.
 */
export const createClient = <Paths extends {}>(options: PeerOptions): Client<Paths> => {
  const replicas = createReplicas(options.urls);
  const sign = createTokenSigner(options);
  const { carry = exchange } = options;
  const policy = guardCalls(options.to);

  const attempt = async (call: Call, token: string): Promise<Answered> => {
    const leftMs = remainingMs();
    if (leftMs <= 1) throw new Unreachable(options.to, 'the time for this request ran out');
    const budgetMs = Math.min(leftMs, options.attemptMs ?? leftMs);
    const url = replicas.next();
    const headers = {
      ...Object.fromEntries(call.headers),
      authorization: `Bearer ${token}`,
      traceparent: traceparentOf(currentContext()?.traceId ?? newTraceId()),
      'souk-deadline-ms': String(Math.floor(budgetMs)),
    };
    try {
      const { method, body, signal } = call;
      await crashPoint('anywhere.before-call');
      const response = await carry({
        ...{ method, headers, body, signal, timeoutMs: budgetMs },
        url: new URL(url + call.path),
      });
      await crashPoint('anywhere.after-call');
      if (TRANSIENT.has(response.status)) throw new Failed(response);
      if (await refusesToken(response)) throw new Untrusted(response);
      if (isEnding(response)) replicas.rest(url);
      else replicas.worked(url);
      return response;
    } catch (error) {
      replicas.rest(url);
      throw error;
    }
  };

  const send = async (call: Call): Promise<Answered> => {
    const repeatable = call.method === 'GET' || (call.body?.includes('"key":') ?? false);
    const token = await sign(currentContext()?.actor ?? { kind: 'system' });
    for (let tried = 0; ; tried++) {
      try {
        return await policy.execute(() => attempt(call, token));
      } catch (error) {
        const last =
          !(repeatable || error instanceof Untrusted || wasNeverSent(error)) ||
          call.signal?.aborted ||
          tried >= RETRIES ||
          remainingMs() < 20 ||
          error instanceof BrokenCircuitError;
        if (!last) continue;
        if (error instanceof Untrusted || error instanceof Failed) return error.response;
        if (error instanceof Unreachable) throw error;
        throw new Unreachable(options.to, (error as Error).message, { cause: error });
      }
    }
  };

  return createOpenapiClient<Paths>({
    baseUrl: placeholder,
    Request: Call as unknown as typeof Request,
    fetch: send as unknown as (call: Request) => Promise<Response>,
  });
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
