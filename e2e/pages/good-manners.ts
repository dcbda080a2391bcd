import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What another light can break; everything else is the same by day and by night. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Whatever a page complains about: errors in the console, scripts that throw, what its own policy refused. */
export const listenForComplaints = (page: Page): string[] => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error')
      complaints.push(`${message.text()} (${message.location().url}, on ${page.url()})`);
  });
  page.on('pageerror', (error) => complaints.push(`${error.message} (on ${page.url()})`));
  return complaints;
};

/** Everybody can use what is on screen now, as far as a machine can tell. */
export const expectAccessible = async (
  page: Page,
  { where, light = 'light' }: { where: string; light?: 'light' | 'dark' },
): Promise<void> => {
  await expect(page.locator('html')).toHaveAttribute('data-theme', light);
  const axe = new AxeBuilder({ page });
  const { violations } = await (light === 'light'
    ? axe.withTags(EVERYTHING)
    : axe.withRules(COLOURS)
  ).analyze();
  const found = violations.map(({ id, nodes }) => ({
    rule: id,
    at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
  expect(found, where).toEqual([]);
};

/** Nothing sticks out at the side, once what measures itself (a chart) has seen how wide the window is now. */
export const expectNoSidewaysScroll = async (page: Page, { where }: { where: string }): Promise<void> => {
  const tooWideBy = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.poll(tooWideBy, where).toBeLessThanOrEqual(0);
};
