import type { Locator, Page } from '@playwright/test';

/** The bag's own page. */
export class Bag {
  private readonly page: Page;
  readonly heading: Locator;
  readonly lines: Locator;
  readonly code: Locator;
  readonly toTheTill: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1 });
    this.lines = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('group') });
    this.code = page.getByRole('textbox', { name: 'Code' });
    this.toTheTill = page.getByRole('link', { name: 'Go to the till' });
  }

  async open(): Promise<void> {
    await this.page.goto('/en-us/bag');
  }

  line(title: string): Locator {
    return this.lines.filter({ hasText: title });
  }

  quantityOf(title: string): Locator {
    return this.page.getByRole('group', { name: `Quantity of ${title}` });
  }

  async useCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.page.getByRole('button', { name: 'Use it' }).click();
  }
}
