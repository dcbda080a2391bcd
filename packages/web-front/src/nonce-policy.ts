import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Gives a page that is rendered for this very request its content security policy. Next reads the nonce from the
 * request's header and puts it on every script and style it writes.
 * @param more further sources per directive, such as `{ 'frame-src': ['https://pay.example'] }`
 */
export function applyNoncePolicy(
  request: IncomingMessage,
  response: ServerResponse,
  { dev, more = {} }: { dev: boolean; more?: Record<string, string[]> },
): void {
  const policy = noncePolicy(randomBytes(16).toString('base64'), { dev, more });
  request.headers['content-security-policy'] = policy;
  response.setHeader('Content-Security-Policy', policy);
}

/** Only what we wrote runs: no inline script without the nonce, no plug-ins, no frames around us. */
export function noncePolicy(
  nonce: string,
  { dev, more }: { dev: boolean; more: Record<string, string[]> },
): string {
  const own = `'nonce-${nonce}'`;
  // In development React needs eval and the bundler writes style tags of its own.
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", own, "'strict-dynamic'", ...(dev ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", ...(dev ? ["'unsafe-inline'"] : [own])],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  for (const [directive, sources] of Object.entries(more)) {
    directives[directive] = [...(directives[directive] ?? ["'self'"]), ...sources];
  }
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');
}
