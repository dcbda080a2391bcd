import type { Browser } from '@playwright/test';

/** Bytes of the picture that is the largest thing painted on a phone; null where that is text. */
export const readLargestPicture = async (browser: Browser, url: string): Promise<number | null> => {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const picture = await page.evaluate(
    () =>
      new Promise<string | null>((resolve) => {
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1) as (PerformanceEntry & { url?: string }) | undefined;
          resolve(last?.url || null);
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  const bytes =
    picture &&
    (await page.evaluate((name) => {
      const [entry] = performance.getEntriesByName(name) as PerformanceResourceTiming[];
      return entry?.encodedBodySize ?? 0;
    }, picture));
  await context.close();
  return bytes || null;
};
