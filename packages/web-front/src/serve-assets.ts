import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { SQUEEZED } from './squeeze-asset.ts';

const UNDER = '/_next/static/';
const FOR_GOOD = 'public, max-age=31536000, immutable';
const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

type Form = { encoding: 'br' | 'gzip' | null; body: Buffer };
type Asset = { type: string; etag: string; forms: readonly Form[] };

export type ServeAssets = (request: IncomingMessage, response: ServerResponse, pathname: string) => boolean;

const readAsset = (file: string): Asset | undefined => {
  const type = TYPES[path.extname(file)];
  if (!type) return undefined;
  const body = readFileSync(file);
  const squeezed = SQUEEZED.filter(({ ending }) => existsSync(file + ending)).map(({ ending, encoding }) => ({
    encoding,
    body: readFileSync(file + ending),
  }));
  const etag = `W/"${createHash('sha1').update(body).digest('base64url')}"`;
  return { type, etag, forms: [...squeezed, { encoding: null, body }] };
};

const accepts = ({ headers }: IncomingMessage): Set<string> =>
  new Set((headers['accept-encoding'] ?? '').split(',').map((name) => name.trim()));

/**
 * Serves what a build made for browsers, from memory and in the smallest form they read: it was squeezed when it was
 * built, where Next would squeeze each file again for each visitor, and only by gzip. Answers whether the file was
 * there. The folder is read once: a build does not change while it is served.
 */
export const assetServer = (folder: string): ServeAssets => {
  const assets = new Map<string, Asset>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const asset = entry.isFile() ? readAsset(file) : undefined;
    if (asset) assets.set(UNDER + path.relative(folder, file).split(path.sep).join('/'), asset);
  }
  return (request, response, pathname) => {
    const asset = request.method === 'GET' || request.method === 'HEAD' ? assets.get(pathname) : undefined;
    if (!asset) return false;
    const accepted = accepts(request);
    const { encoding, body } = asset.forms.find(
      (form) => form.encoding === null || accepted.has(form.encoding),
    )!;
    response.setHeader('Cache-Control', FOR_GOOD);
    response.setHeader('ETag', asset.etag);
    if (asset.forms.length > 1) response.setHeader('Vary', 'Accept-Encoding');
    if (request.headers['if-none-match'] === asset.etag) {
      response.writeHead(304).end();
      return true;
    }
    if (encoding) response.setHeader('Content-Encoding', encoding);
    response.writeHead(200, { 'Content-Type': asset.type, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
};
