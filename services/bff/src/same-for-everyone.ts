import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const PREFIX = '/trpc/storefront/';
/** Public questions about the catalogue: whoever asks them, with whatever cookies, is told the same. */
const calls = /^catalog\.\w+(?:,catalog\.\w+)*$/;
/** What changes by the clock alone, without an event, is at most so late. */
const KEPT_MS = 10_000;
const MOST_BYTES = 64 * 1024 * 1024;
/** What a map needs for an answer beside its address and its body, roughly. */
const ENTRY_BYTES = 500;

type Kept = { place: string; until: number; type: string; body: Buffer };

const sizeOf = (url: string, { body }: Kept): number => ENTRY_BYTES + url.length + body.length;

const isQuestion = ({ method, url, headers }: FastifyRequest): boolean => {
  if (method !== 'GET' || !url.startsWith(PREFIX) || asksForStream(headers)) return false;
  const end = url.indexOf('?');
  return calls.test(url.slice(PREFIX.length, end < 0 ? undefined : end));
};

/**
 * Keeps answers about the catalogue for as long as nothing happens in it. They belong to a place in its feed, which
 * every request compares with where the feed is now: an answer made before a change is never given after it was told.
 */
export const keepAnswers = (
  app: FastifyInstance,
  placeNow: () => Promise<string | null>,
  { mostBytes = MOST_BYTES } = {},
): void => {
  const kept = new Map<string, Kept>();
  const placeOf = new WeakMap<FastifyRequest, string>();
  let bytes = 0;

  const keep = (url: string, one: Kept): void => {
    const before = kept.get(url);
    bytes += sizeOf(url, one) - (before ? sizeOf(url, before) : 0);
    if (bytes > mostBytes) {
      kept.clear();
      bytes = sizeOf(url, one);
    }
    kept.set(url, one);
  };

  app.addHook('preValidation', async (request, reply): Promise<FastifyReply | undefined> => {
    if (!isQuestion(request)) return undefined;
    const place = await placeNow();
    if (place === null) return undefined;
    const known = kept.get(request.url);
    if (known?.place === place && known.until > performance.now())
      return reply.header('content-type', known.type).send(known.body);
    // Known before the catalogue is asked, so that what changes in between counts as a change.
    placeOf.set(request, place);
    return undefined;
  });

  app.addHook('onSend', async (request, reply, payload: unknown) => {
    if (!(payload instanceof Response) || isStream(request, payload)) return payload;
    // Whole, and not by a stream of the web's own kind, which costs more than all the rest of the answer.
    const body = await payload.text();
    for (const [name, value] of payload.headers) reply.header(name, value);
    reply.code(payload.status);
    const place = placeOf.get(request);
    const type = payload.headers.get('content-type') ?? 'application/json';
    if (place !== undefined && payload.status === 200)
      keep(request.url, { place, until: performance.now() + KEPT_MS, type, body: Buffer.from(body) });
    return body;
  });
};

const asksForStream = (headers: FastifyRequest['headers']): boolean => headers['trpc-accept'] !== undefined;

const isStream = ({ headers }: FastifyRequest, response: Response): boolean =>
  asksForStream(headers) || !response.headers.get('content-type')?.startsWith('application/json');
