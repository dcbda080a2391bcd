import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashPolicy, inlineHashes } from './hash-policy.ts';

const hashOf = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

test('exactly the inline scripts of a page may run', () => {
  const html =
    '<script>a()</script><script src="/x.js"></script><script id="b" nonce="">b("<p>")</script><script type="application/ld+json">{}</script>';
  expect(inlineHashes(html)).toEqual([hashOf('a()'), hashOf('b("<p>")')]);
});

test('the gateway is let in where one pays, and nowhere else', () => {
  const till = hashPolicy('', { gateway: 'https://pay.example', dev: false });
  expect(till).toContain("script-src 'self' https://pay.example;");
  expect(till).toContain('frame-src https://pay.example;');
  expect(hashPolicy('', { gateway: null, dev: false })).toContain("frame-src 'none';");
});

test('no page allows inline scripts as such', () => {
  const scripts = hashPolicy('<script>a()</script>', { gateway: null, dev: false })
    .split('; ')
    .find((directive) => directive.startsWith('script-src'));
  expect(scripts).not.toContain('unsafe');
});
