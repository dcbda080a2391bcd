import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { html } from './html.ts';
import { page, sendPage } from './page.ts';

const publicFolder = fileURLToPath(new URL('../../public', import.meta.url));
const font = (name: string): string => fileURLToPath(import.meta.resolve(name));

const assets: Record<string, { file: string; type: string }> = {
  '/v3/stripe.js': { file: path.join(publicFolder, 'v3.js'), type: 'text/javascript' },
  '/js/v3.js': { file: path.join(publicFolder, 'v3.js'), type: 'text/javascript' },
  '/assets/card-field.js': { file: path.join(publicFolder, 'card-field.js'), type: 'text/javascript' },
  '/assets/card-format.js': { file: path.join(publicFolder, 'card-format.js'), type: 'text/javascript' },
  '/assets/frame-link.js': { file: path.join(publicFolder, 'frame-link.js'), type: 'text/javascript' },
  '/assets/wallet.js': { file: path.join(publicFolder, 'wallet.js'), type: 'text/javascript' },
  '/assets/challenge.js': { file: path.join(publicFolder, 'challenge.js'), type: 'text/javascript' },
  '/assets/overview.js': { file: path.join(publicFolder, 'overview.js'), type: 'text/javascript' },
  '/assets/fonts.css': { file: path.join(publicFolder, 'fonts.css'), type: 'text/css' },
  '/assets/frame.css': { file: path.join(publicFolder, 'frame.css'), type: 'text/css' },
  '/assets/page.css': { file: path.join(publicFolder, 'page.css'), type: 'text/css' },
  '/assets/instrument-sans.woff2': {
    file: font('@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2'),
    type: 'font/woff2',
  },
  '/assets/fraunces.woff2': {
    file: font('@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2'),
    type: 'font/woff2',
  },
};

const fields = ['cardNumber', 'cardExpiry', 'cardCvc'] as const;

/** The browser script, its frames, and what they are made of. */
export const assetRoutes = (app: FastifyInstance, { origins }: { origins: string[] }): void => {
  for (const [url, { file, type }] of Object.entries(assets))
    app.get(url, async (_request, reply) =>
      reply
        .header('cache-control', type === 'font/woff2' ? 'public, max-age=31536000' : 'no-cache')
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .header('x-content-type-options', 'nosniff')
        .type(type === 'font/woff2' ? type : `${type}; charset=utf-8`)
        .send(await readFile(file)),
    );

  const frame = (title: string, script: string) =>
    page({
      title,
      body: html``,
      className: 'frame',
      styles: ['/assets/fonts.css', '/assets/frame.css'],
      scripts: [script],
    });
  for (const field of fields)
    app.get(`/frames/${field}`, async (_request, reply) =>
      sendPage(reply, frame('Secure card field', '/assets/card-field.js'), { framedBy: origins }),
    );
  app.get('/frames/expressCheckout', async (_request, reply) =>
    sendPage(reply, frame('Wallet', '/assets/wallet.js'), { framedBy: origins }),
  );
};
