import { createHash } from 'node:crypto';

const inlineScript = /<script((?:\s[^>]*)?)>([\s\S]*?)<\/script>/gi;

/** The hashes of a page's inline scripts, as a policy names them. Data blocks never run and need none. */
export const inlineHashes = (html: string): string[] => {
  const hashes = new Set<string>();
  for (const [, attributes = '', code = ''] of html.matchAll(inlineScript)) {
    if (/\ssrc\s*=/i.test(attributes) || /\stype\s*=\s*["']?application\//i.test(attributes)) continue;
    if (code) hashes.add(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  }
  return [...hashes];
};

/**
 * The content security policy of a page that is kept and served to everybody, which can carry no nonce: exactly its
 * own inline scripts may run. Style attributes may be set (a swatch's colour); style elements may not.
 * @param gateway the payment gateway's origin, on the pages where one pays only
 */
export const hashPolicy = (
  html: string,
  { gateway, dev }: { gateway: string | null; dev: boolean },
): string => {
  const pay = gateway ? [gateway] : [];
  const scripts = dev ? ["'unsafe-inline'", "'unsafe-eval'"] : inlineHashes(html);
  const directives: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...scripts, ...pay],
    'style-src': dev ? ["'self'", "'unsafe-inline'"] : ["'self'"],
    'style-src-attr': ["'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", ...pay],
    'frame-src': pay.length > 0 ? pay : ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join('; ');
};
