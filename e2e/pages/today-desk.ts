import { expect, type Locator, type Page } from '@playwright/test';
import { Desk } from './desk.ts';

/** The desk's first page: the day at a glance. */
export class TodayDesk extends Desk {
  readonly greeting: Locator;
  readonly live: Locator;
  readonly latest: Locator;
  readonly topThings: Locator;
  private readonly shown: Page;

  constructor(page: Page) {
    super(page);
    this.shown = page;
    this.greeting = page.getByRole('heading', { level: 1, name: /^Good / });
    this.live = page.getByRole('status').filter({ hasText: /^Live$/ });
    this.latest = page.getByRole('table', { name: 'The latest orders, newest first' });
    this.topThings = page.getByRole('table', { name: 'The things that took most, the most first' });
  }

  /** Follows what happens: whatever comes in from now on is shown by itself. */
  async isLive(): Promise<void> {
    await expect(this.greeting).toBeVisible();
    await expect(this.live).toBeVisible();
  }

  number(name: string): Locator {
    return this.shown.getByRole('definition').and(this.shown.locator(`dt:text-is("${name}") + dd`));
  }

  /** A number of the strip that is money, in cents. */
  async minorOf(name: string): Promise<number> {
    const text = await this.number(name).locator('.sr-only').innerText();
    return Math.round(Number(text.replace(/[^\d.]/g, '')) * 100);
  }
}
