import { expect, type Locator, type Page } from '@playwright/test';

/** The page of one order: thanks right after paying, tracking from then on. */
export class OrderPage {
  private readonly page: Page;
  readonly thanks: Locator;
  readonly lines: Locator;

  constructor(page: Page) {
    this.page = page;
    this.thanks = page.getByRole('heading', { name: 'Yours. Thank you.' });
    this.lines = page.getByRole('complementary', { name: 'What you ordered' });
  }

  /** Resolves with the number of the order that was just paid. */
  async thanked(): Promise<string> {
    // Money, stock and the order are settled one after the other before anyone is thanked.
    await expect(this.thanks).toBeVisible({ timeout: 20_000 });
    return this.number();
  }

  async number(): Promise<string> {
    const line = this.page.getByText(/^Order \S+-\d+/);
    return /Order (\S+-\d+)/.exec(await line.innerText())![1]!;
  }
}
