import type { FastifyReply } from 'fastify';
import { html, type Markup } from './html.ts';

type Page = { title: string; body: Markup; styles: string[]; scripts?: string[]; className?: string };

/** A whole document. Styles and scripts are files, so that the content policy can forbid everything inline. */
export const page = ({ title, body, styles, scripts = [], className = '' }: Page): string =>
  html`<!doctype html>
<html lang="en" class="${className}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<title>${title}</title>
${styles.map((href) => html`<link rel="stylesheet" href="${href}">`)}
${scripts.map((src) => html`<script type="module" src="${src}"></script>`)}
</head>
<body>${body}</body>
</html>`.text;

/** Sends a page that only `framedBy` may put into a frame (nobody when empty). */
export const sendPage = (
  reply: FastifyReply,
  text: string,
  { framedBy = [] }: { framedBy?: string[] } = {},
) =>
  reply
    .header(
      'content-security-policy',
      [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        `frame-ancestors ${framedBy.length > 0 ? framedBy.join(' ') : "'none'"}`,
      ].join('; '),
    )
    .header('referrer-policy', 'no-referrer')
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(text);
