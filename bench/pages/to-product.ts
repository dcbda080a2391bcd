import type { Browser } from '@playwright/test';
import { quantile } from '../report.ts';

const TURNS = 10;
/** A hand that has come to a card does not press in the same instant. */
const HOVER_MS = 150;

/** From a press on a card of a listing until the thing's name is painted, in milliseconds: median and slowest. */
export const walkToProducts = async (
  browser: Browser,
  listing: string,
): Promise<{ p50: number; worst: number }> => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const times: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.goto(listing, { waitUntil: 'networkidle' });
    const cards = page.locator('main article a');
    const card = cards.nth(turn % (await cards.count()));
    const name = (await card.textContent())?.trim() ?? '';
    await card.scrollIntoViewIfNeeded();
    await card.hover();
    await page.waitForTimeout(HOVER_MS);
    const taken = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          let pressed = 0;
          addEventListener('pointerdown', () => (pressed = performance.now()), { capture: true, once: true });
          // Runs before each frame is painted; what it leaves for later comes after that.
          const look = () => {
            if (pressed > 0 && document.querySelector('h1')?.textContent?.trim() === wanted)
              setTimeout(() => resolve(performance.now() - pressed));
            else requestAnimationFrame(look);
          };
          look();
        }),
      name,
    );
    await card.click();
    times.push(await taken);
  }
  await context.close();
  return { p50: quantile(times, 0.5), worst: Math.max(...times) };
};
