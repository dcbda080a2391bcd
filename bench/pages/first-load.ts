import { gzipSync } from 'node:zlib';
import type { Browser } from '@playwright/test';

export type FirstLoad = {
  /** Named in the page's HTML, gzip. */
  inHtml: number;
  /** All that was fetched until the page fell quiet, at a phone's width and without touching it. */
  untilQuiet: number;
};

/** How much script a page brings along, as a phone's browser sees it. */
export const readFirstLoad = async (browser: Browser, url: string): Promise<FirstLoad> => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.set(
      new URL(response.url()).pathname,
      response.body().then((body) => gzipSync(body).length),
    );
  });
  const html = await (await page.goto(url, { waitUntil: 'networkidle' }))!.text();
  const sizes = await Promise.all([...scripts].map(async ([path, size]) => ({ path, size: await size })));
  await context.close();
  const named = new Set(
    [
      ...html.matchAll(/<script[^>]*\ssrc="([^"?]+)|<link rel="preload" as="script"[^>]*\shref="([^"?]+)/g),
    ].map(([, run, fetched]) => run ?? fetched),
  );
  const sum = (some: typeof sizes): number => some.reduce((total, { size }) => total + size, 0);
  return { inHtml: sum(sizes.filter(({ path }) => named.has(path))), untilQuiet: sum(sizes) };
};
