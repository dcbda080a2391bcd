import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { allMarkets } from '../lib/market.ts';
import { workerScript } from './service-worker.ts';

const appOfBuild = (build: string): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'souk-worker-'));
  for (const folder of ['.next/static/media', 'worker'])
    mkdirSync(path.join(dir, folder), { recursive: true });
  writeFileSync(path.join(dir, '.next/BUILD_ID'), `${build}\n`);
  for (const letters of ['readex_pro_arabic_wght_normal.1x.woff2', 'fraunces_common.p.2y.woff2'])
    writeFileSync(path.join(dir, '.next/static/media', letters), '');
  for (const name of ['offline.js', 'nothing-kept.js'])
    writeFileSync(
      path.join(dir, 'worker', name),
      readFileSync(path.join(import.meta.dirname, '../worker', name)),
    );
  return dir;
};

test('every build has a worker of its own, so that nothing of the last one is kept', () => {
  const worker = (build: string) =>
    workerScript({ dir: appOfBuild(build), offlinePages: undefined, dev: false });
  expect(worker('one')).toContain("const BUILD = 'one'");
  expect(worker('one')).not.toBe(worker('two'));
});

test('the worker knows the letters of Arabic, which no page names', () => {
  expect(workerScript({ dir: appOfBuild('one'), offlinePages: undefined, dev: false })).toContain(
    'const LETTERS = ["/_next/static/media/readex_pro_arabic_wght_normal.1x.woff2"]',
  );
});

test('switched off, a browser is told to forget what it keeps and to go on without', () => {
  const script = workerScript({ dir: appOfBuild('one'), offlinePages: 'off', dev: false });
  expect(script).toContain('unregister');
  expect(script).not.toContain("addEventListener('fetch'");
});

test('the worker knows every market, and keeps no page that belongs to somebody', () => {
  const script = workerScript({ dir: appOfBuild('one'), offlinePages: undefined, dev: false });
  const isPublic = new RegExp(/const IS_PUBLIC =\s*\/(.*)\/;/.exec(script)![1]!);
  for (const { code } of allMarkets) {
    for (const kept of ['', '/bag', '/search', '/stalls/bags', '/products/rose-teapot', '/offline'])
      expect(isPublic.test(`/${code}${kept}`), kept).toBe(true);
    const never = [
      '/till',
      '/till/return',
      '/account',
      '/account/addresses',
      '/orders/S-1',
      '/sign-in',
      '/wishlists/x',
    ];
    for (const path of never) expect(isPublic.test(`/${code}${path}`), path).toBe(false);
  }
  expect(isPublic.test('/api/trpc/cart.get')).toBe(false);
});
