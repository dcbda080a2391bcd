import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { listPage, mailDocument, mailPage } from './pages.mjs';

const here = (name) => fileURLToPath(new URL(`../public/${name}`, import.meta.url));
const font = (name) => fileURLToPath(import.meta.resolve(name));
const assets = {
  '/assets/mailbox.css': { file: here('mailbox.css'), type: 'text/css; charset=utf-8' },
  '/assets/refresh.js': { file: here('refresh.js'), type: 'text/javascript; charset=utf-8' },
  '/assets/sans.woff2': {
    file: font('@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2'),
    type: 'font/woff2',
  },
  '/assets/display.woff2': {
    file: font('@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2'),
    type: 'font/woff2',
  },
};

const PAGE_POLICY =
  "default-src 'none'; img-src data:; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'";
// A mail may show pictures and bring its styles; it never runs anything.
const MAIL_POLICY =
  "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; font-src *; base-uri 'self'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

const send = (response, status, type, body, headers = {}) => {
  response
    .writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff', ...headers })
    .end(body);
};
const sendHtml = (response, text, policy = PAGE_POLICY) =>
  send(response, 200, 'text/html; charset=utf-8', text, {
    'content-security-policy': policy,
    'cache-control': 'no-store',
  });
const sendJson = (response, body, status = 200) =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(body));

const routes = [
  ['GET', /^\/health\/(?:live|ready)$/, ({ response }) => sendJson(response, { status: 'ok' })],
  [
    'GET',
    /^\/$/,
    async ({ store, response, query }) => sendHtml(response, listPage(await store.list(query), query)),
  ],
  ['GET', /^\/email$/, async ({ store, response, query }) => sendJson(response, await store.list(query))],
  [
    'DELETE',
    /^\/email$/,
    async ({ store, response }) => sendJson(response, await store.clear().then(() => ({ cleared: true }))),
  ],
  ['GET', /^\/email\/([\w-]+)$/, withMail(({ mail, response }) => sendJson(response, mail))],
  ['GET', /^\/mail\/([\w-]+)$/, withMail(({ mail, response }) => sendHtml(response, mailPage(mail)))],
  [
    'GET',
    /^\/mail\/([\w-]+)\/html$/,
    withMail(({ mail, response }) => sendHtml(response, mailDocument(mail), MAIL_POLICY)),
  ],
  [
    'GET',
    /^\/mail\/([\w-]+)\/source$/,
    withMail(async ({ store, mail, response }) =>
      send(response, 200, 'text/plain; charset=utf-8', await store.raw(mail.id)),
    ),
  ],
  [
    'GET',
    /^\/mail\/([\w-]+)\/parts\/([^/]+)$/,
    async ({ store, response, match }) => {
      const part = await store.part(match[1], decodeURIComponent(match[2]));
      if (!part) return notFound(response);
      // Shown as a picture or saved, never opened as a page of this origin.
      const type = /^image\/(?:png|jpeg|gif|webp)$/.test(part.contentType)
        ? part.contentType
        : 'application/octet-stream';
      send(response, 200, type, part.content);
    },
  ],
];

const notFound = (response) => sendJson(response, { error: 'There is no such mail or page here.' }, 404);

function withMail(answer) {
  return async (context) => {
    const mail = await context.store.get(context.match[1]);
    return mail ? answer({ ...context, mail }) : notFound(context.response);
  };
}

const readQuery = (url) => {
  const limit = Number(url.searchParams.get('limit') ?? 50);
  return {
    to: url.searchParams.get('to') ?? '',
    subject: url.searchParams.get('subject') ?? '',
    limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, 500) : 50,
  };
};

/** Answers one web request: the pages, the JSON for tests, and the files they are made of. */
export const answerWeb = async (store, request, response) => {
  try {
    const url = new URL(request.url, 'http://mailbox');
    const asset = assets[url.pathname];
    if (asset)
      return send(response, 200, asset.type, await readFile(asset.file), { 'cache-control': 'max-age=600' });
    for (const [method, pattern, answer] of routes) {
      const match = pattern.exec(url.pathname);
      if (match && request.method === method)
        return await answer({ store, request, response, match, query: readQuery(url) });
    }
    return notFound(response);
  } catch (error) {
    process.stderr.write(`mailbox: ${error.stack}\n`);
    if (!response.headersSent) sendJson(response, { error: 'Something broke on our side. Try again.' }, 500);
  }
};
