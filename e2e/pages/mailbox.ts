import { expect, type FrameLocator, type Page } from '@playwright/test';
import { mailbox } from '../shop/addresses.ts';

/** The mailbox's own page, where every mail of the shop lands. */
export class Mailbox {
  private readonly page: Page;
  readonly mail: FrameLocator;

  constructor(page: Page) {
    this.page = page;
    this.mail = page.frameLocator('iframe[title="The mail"]');
  }

  /** Waits for a mail to this address and opens it. */
  async openMail({ to, subject }: { to: string; subject: RegExp }): Promise<void> {
    await this.page.goto(`${mailbox}/?to=${encodeURIComponent(to)}`);
    // The page looks again by itself.
    const entry = this.page.getByRole('link', { name: subject });
    await expect(entry).toBeVisible({ timeout: 20_000 });
    await entry.click();
  }
}
