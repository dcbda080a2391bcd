import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { answerKey, isShared } from './answer-key.ts';
import { type Answer, type AnswerMemory, answerMemory } from './answer-memory.ts';
import { findRedirect } from './find-redirect.ts';
import { hashPolicy } from './hash-policy.ts';
import { holdBack } from './hold-back.ts';
import { keepQuery } from './keep-query.ts';
import { saysMissing } from './missing-page.ts';
import { paintFirst } from './paint-first.ts';
import { chooseEncoding, type Encoding, squeeze } from './squeeze.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Settings = { gateway: string | null; dev: boolean; memory?: AnswerMemory };
type Sealed = { body: Buffer; policy: string; etag: string; bodies: Map<string, Promise<Buffer>> };

const MOST_KEPT = 500;
/** The till, and an order's page: where a change of it is paid. */
const PAYS_HERE = /^\/[^/]+\/(till|orders\/[^/?]+)(\/|\?|$)/;

const hasAlready = (request: IncomingMessage, etag: string): boolean =>
  request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag) ?? false;

const send = (
  { headers, etag, body }: Answer,
  {
    request,
    response,
    isHead,
    missing = false,
  }: { request: IncomingMessage; response: ServerResponse; isHead: boolean; missing?: boolean },
): void => {
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) response.setHeader(name, value);
  if (response.statusCode === 200 && headers.etag === etag && hasAlready(request, etag)) {
    response.statusCode = 304;
    response.removeHeader('Content-Encoding');
    response.end();
    return;
  }
  response.setHeader('Content-Length', body.length);
  const { statusCode } = response;
  if (missing) response.statusCode = 404;
  response.end(isHead ? undefined : body);
  // Next goes on with this response when it makes the page anew behind the answer, and would take it for one of its own
  // pages for what is not there.
  response.statusCode = statusCode;
};

/**
 * Serves pages with a policy that lets exactly their own inline scripts run, compressed. Both are worked out once per
 * body, and what is the same for everybody is remembered for a moment as it was sent (docs/decisions/048).
 */
export const pageServer = ({ gateway, dev, memory = answerMemory() }: Settings) => {
  const sealed = new Map<string, Sealed>();

  const seal = (written: Buffer, { isPage, payee }: { isPage: boolean; payee: string | null }): Sealed => {
    const name = createHash('sha1').update(written).digest('base64') + (payee ?? '');
    const known = sealed.get(name);
    if (known) return known;
    // Weak: what is sent depends on how it is squeezed.
    const made: Sealed = { body: written, policy: '', etag: `W/"${name}"`, bodies: new Map() };
    if (isPage) {
      const html = dev ? written.toString('utf8') : paintFirst(written.toString('utf8'));
      made.body = Buffer.from(html);
      made.policy = hashPolicy(html, { gateway: payee, dev });
    }
    sealed.set(name, made);
    const oldest = sealed.size > MOST_KEPT ? sealed.keys().next().value : undefined;
    if (oldest !== undefined) sealed.delete(oldest);
    return made;
  };

  /** Has the page written, and gives its answer the headers that depend on all of it. Nothing has been sent then. */
  const make = async (
    request: IncomingMessage,
    response: ServerResponse,
    { render, encoding }: { render: Handle; encoding: Encoding },
  ): Promise<{ answer: Answer; shared: boolean; missing: boolean }> => {
    const { body: written, whole } = await holdBack(response, () => render(request, response));
    const isPage = String(response.getHeader('content-type') ?? '').includes('text/html');
    const missing = isPage && response.statusCode === 200 && saysMissing(written);
    const shared = whole && !missing && isShared(response);
    const location =
      response.statusCode === 308
        ? (response.getHeader('location') ?? findRedirect(written.toString('utf8')))
        : response.getHeader('location');
    if (typeof location === 'string') response.setHeader('Location', keepQuery(location, request.url ?? '/'));
    const payee = PAYS_HERE.test(request.url ?? '') ? gateway : null;
    const { body, policy, etag, bodies } = seal(written, { isPage, payee });
    if (isPage && body.length > 0) response.setHeader('Content-Security-Policy', policy);
    response.appendHeader('Vary', 'Accept-Encoding');
    // Kept here, and made anew when something changes; a browser asks each time and mostly hears "not modified".
    if (isPage) response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    // Next's own would be a loop over every letter of the page, at every request.
    if (response.statusCode === 200 && !missing && !response.hasHeader('etag'))
      response.setHeader('ETag', etag);
    if (!encoding || body.length < 1024 || response.hasHeader('content-encoding'))
      return { answer: { headers: response.getHeaders(), etag, body }, shared, missing };
    const squeezed = bodies.get(encoding) ?? squeeze(body, encoding);
    bodies.set(encoding, squeezed);
    response.setHeader('Content-Encoding', encoding);
    return { answer: { headers: response.getHeaders(), etag, body: await squeezed }, shared, missing };
  };

  return async (request: IncomingMessage, response: ServerResponse, render: Handle): Promise<void> => {
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    const key = answerKey(request, encoding);
    const known = key === null ? undefined : memory.find(key);
    if (known) return send(known, { request, response, isHead: request.method === 'HEAD' });
    // Next would compress while it streams; here the whole body is wanted first, as it is.
    delete request.headers['accept-encoding'];
    // Policy, length and redirect are worked out from the body, also for who asks for the head alone.
    const isHead = request.method === 'HEAD';
    if (isHead) request.method = 'GET';
    const keep = memory.begin();
    const { answer, shared, missing } = await make(request, response, { render, encoding });
    if (key !== null && shared) keep(key, answer);
    send(answer, { request, response, isHead, missing });
  };
};
