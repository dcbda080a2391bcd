import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { findRedirect } from './find-redirect.ts';
import { hashPolicy } from './hash-policy.ts';
import { holdBack } from './hold-back.ts';
import { keepQuery } from './keep-query.ts';
import { chooseEncoding, squeeze } from './squeeze.ts';

type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
type Sealed = { policy: string; etag: string; bodies: Map<string, Promise<Buffer>> };

const MOST_KEPT = 500;
/** The till, and an order's page: where a change of it is paid. */
const PAYS_HERE = /^\/[^/]+\/(till|orders\/[^/?]+)(\/|\?|$)/;

/**
 * Serves pages with a policy that lets exactly their own inline scripts run, compressed. Both are worked out once per
 * body: a page that did not change costs a hash and a look-up.
 */
export const pageServer = (settings: { gateway: string | null; dev: boolean }) => {
  const sealed = new Map<string, Sealed>();

  const seal = (body: Buffer, gateway: string | null): Sealed => {
    const name = createHash('sha1').update(body).digest('base64') + (gateway ?? '');
    const known = sealed.get(name);
    if (known) return known;
    const policy = hashPolicy(body.toString('utf8'), { gateway, dev: settings.dev });
    // Weak: what is sent depends on how it is squeezed.
    const made: Sealed = { policy, etag: `W/"${name}"`, bodies: new Map() };
    sealed.set(name, made);
    const oldest = sealed.size > MOST_KEPT ? sealed.keys().next().value : undefined;
    if (oldest !== undefined) sealed.delete(oldest);
    return made;
  };

  return async (request: IncomingMessage, response: ServerResponse, render: Handle): Promise<void> => {
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    // Next would compress while it streams; here the whole body is wanted first, as it is.
    delete request.headers['accept-encoding'];
    // Policy, length and redirect are worked out from the body, also for who asks for the head alone.
    const isHead = request.method === 'HEAD';
    if (isHead) request.method = 'GET';
    const { body, send } = await holdBack(response, () => render(request, response));
    const location =
      response.statusCode === 308
        ? (response.getHeader('location') ?? findRedirect(body.toString('utf8')))
        : response.getHeader('location');
    if (typeof location === 'string') response.setHeader('Location', keepQuery(location, request.url ?? '/'));
    const isPage = String(response.getHeader('content-type') ?? '').includes('text/html');
    const { policy, etag, bodies } = seal(body, PAYS_HERE.test(request.url ?? '') ? settings.gateway : null);
    if (isPage && body.length > 0) response.setHeader('Content-Security-Policy', policy);
    response.appendHeader('Vary', 'Accept-Encoding');
    // Kept here, and made anew when something changes; a browser asks each time and mostly hears "not modified".
    if (isPage) response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate');
    // Next's own would be a loop over every letter of the page, at every request.
    if (response.statusCode === 200 && !response.hasHeader('etag')) {
      response.setHeader('ETag', etag);
      if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
        response.statusCode = 304;
        return send(Buffer.alloc(0));
      }
    }
    if (!encoding || body.length < 1024 || response.hasHeader('content-encoding')) {
      response.setHeader('Content-Length', body.length);
      return send(isHead ? Buffer.alloc(0) : body);
    }
    const squeezed = bodies.get(encoding) ?? squeeze(body, encoding);
    bodies.set(encoding, squeezed);
    response.setHeader('Content-Encoding', encoding);
    const small = await squeezed;
    response.setHeader('Content-Length', small.length);
    send(isHead ? Buffer.alloc(0) : small);
  };
};
