import type { Locator, Page } from '@playwright/test';
import { alive } from './alive.ts';

/** Searching from the head of any page. */
export class Search {
  private readonly page: Page;
  readonly answer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.answer = page.getByRole('main').getByText(/Understood as/);
  }

  async lookFor(words: string): Promise<void> {
    const open = this.page.getByRole('link', { name: 'Search', exact: true });
    await alive(open);
    await open.click();
    const field = this.page.getByRole('dialog').getByRole('searchbox', { name: 'Search the hall' });
    await field.fill(words);
    await field.press('Enter');
  }

  result(title: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name: title });
  }
}
