import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { traceparentOf } from '@souk/service-kit/context';
import { type Actor, createTokenSigner } from '@souk/service-kit/identity';
import { refusalFromProblem, refuse } from '@souk/service-kit/refusal';
import { createReplicas } from '@souk/service-kit/replicas';
import type { Env } from './env.ts';

type Asked = {
  actor: Actor;
  /** The request's trace. */
  trace: string;
  budgetMs: number;
  /** Sent as it comes in, never whole in memory. */
  body?: { type: string; bytes: Readable };
  /** What is said when the catalogue does not answer. */
  away: string;
};

/** Asks the catalogue for something that is streamed in or out. Its refusals are thrown, and so is its silence. */
export const createCatalogStreams = (env: Pick<Env, 'CATALOG_URLS' | 'CATALOG_KEY'>) => {
  const replicas = createReplicas(env.CATALOG_URLS);
  const sign = createTokenSigner({ from: 'bff', to: 'catalog', key: env.CATALOG_KEY });
  return async (path: string, { actor, trace, budgetMs, body, away }: Asked): Promise<Response> => {
    const url = replicas.next();
    const answer = await fetch(url + path, {
      redirect: 'error',
      signal: AbortSignal.timeout(budgetMs),
      ...(body && {
        method: 'POST',
        duplex: 'half',
        body: Readable.toWeb(body.bytes) as ReadableStream<Uint8Array>,
      }),
      headers: {
        ...(body && { 'content-type': body.type }),
        authorization: `Bearer ${await sign(actor)}`,
        traceparent: traceparentOf(trace),
        'souk-deadline-ms': String(budgetMs),
      },
    } as RequestInit).catch((cause: unknown) => {
      replicas.rest(url);
      throw refuse('TOO_BUSY', away, { why: (cause as Error).name });
    });
    replicas.worked(url);
    if (!answer.ok) throw refusalFromProblem(answer.status, await answer.json());
    return answer;
  };
};
