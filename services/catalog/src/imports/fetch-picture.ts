import { lookup } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

const MAX_BYTES = 20 * 1024 * 1024;
const MAX_REDIRECTS = 3;

/** Why a picture could not be had, in words for the merchant. `dead` means its whole host does not answer. */
export class PictureMissing extends Error {
  readonly dead: boolean;

  constructor(message: string, { dead = false }: { dead?: boolean } = {}) {
    super(message);
    this.name = 'PictureMissing';
    this.dead = dead;
  }
}

export type FetchOptions = {
  timeoutMs: number;
  allowPrivate: boolean;
  /** How a name becomes addresses, and which of them are private; others in tests only. */
  resolve?: typeof lookup;
  isPrivate?: (address: string) => boolean;
};

/** Fetches the bytes behind an http(s) address, bounded in time, size and redirects. Throws PictureMissing. */
export async function fetchPicture(address: string, options: FetchOptions): Promise<Buffer> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  let url = parseAddress(address);
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const answer = await request(url, signal, options);
    if ('bytes' in answer) return answer.bytes;
    url = parseAddress(URL.parse(answer.location, url)?.href ?? '');
  }
  throw new PictureMissing('its address leads from one place to the next without end');
}

function parseAddress(address: string): URL {
  const url = URL.parse(address);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '')
    throw new PictureMissing('its address is not an http or https address');
  return url;
}

/** Resolves a name and refuses private addresses at the moment of connecting: what was checked is what is called. */
const guardedLookup =
  ({ resolve = lookup, isPrivate = isPrivateAddress }: FetchOptions): LookupFunction =>
  (host, options, done) =>
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, '', 0);
      if (addresses.some(({ address }) => isPrivate(address)))
        return done(new PictureMissing('its address is inside a private network', { dead: true }), '', 0);
      if (options.all) return done(null, addresses);
      done(null, addresses[0]!.address, addresses[0]!.family);
    });

function request(
  url: URL,
  signal: AbortSignal,
  options: FetchOptions,
): Promise<{ bytes: Buffer } | { location: string }> {
  const { allowPrivate, isPrivate = isPrivateAddress } = options;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && isIP(host) && isPrivate(host))
    throw new PictureMissing('its address is inside a private network', { dead: true });
  return new Promise((done, failed) => {
    const client = url.protocol === 'https:' ? https : http;
    const headers = { accept: 'image/*', 'user-agent': 'souk-import' };
    const sent = client.get(
      url,
      { signal, headers, ...(allowPrivate ? {} : { lookup: guardedLookup(options) }) },
      (response) => {
        const { statusCode = 0, headers: got } = response;
        if (statusCode >= 300 && statusCode < 400 && got.location) {
          response.destroy();
          return done({ location: got.location });
        }
        if (statusCode !== 200) {
          response.destroy();
          return failed(new PictureMissing(`its address answers ${statusCode}`));
        }
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_BYTES) response.destroy(new PictureMissing('it is larger than 20 MiB'));
          else chunks.push(chunk);
        });
        response.on('end', () => done({ bytes: Buffer.concat(chunks) }));
        response.on('error', (error) => failed(inWords(error)));
      },
    );
    sent.on('error', (error) => failed(inWords(error)));
  });
}

const inWords = (error: Error): PictureMissing => {
  if (error instanceof PictureMissing) return error;
  const timedOut = error.name === 'TimeoutError' || error.name === 'AbortError';
  return new PictureMissing(
    timedOut ? 'its address did not answer in time' : 'its address cannot be reached',
    { dead: true },
  );
};
