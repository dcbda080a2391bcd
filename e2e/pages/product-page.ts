import { expect, type Locator, type Page } from '@playwright/test';
import { alive } from './alive.ts';

/** The page of one product. */
export class ProductPage {
  private readonly page: Page;
  readonly title: Locator;
  readonly addButton: Locator;
  readonly bagButton: Locator;

  constructor(page: Page) {
    this.page = page;
    this.title = page.getByRole('heading', { level: 1 });
    this.addButton = page.getByRole('main').getByRole('button', { name: 'Add to bag' }).first();
    this.bagButton = page.getByRole('link', { name: /^Your bag,/ });
  }

  async open(handle: string): Promise<void> {
    await this.page.goto(`/en-us/products/${handle}`);
    await alive(this.addButton);
  }

  async choose(option: string, value: string): Promise<void> {
    await this.page
      .getByRole('group', { name: option })
      .getByRole('radio', { name: value, exact: true })
      .check();
  }

  quantity(title: string): Locator {
    return this.page.getByRole('group', { name: `How many of ${title}` });
  }

  /** Resolves when the shop has said that it is in the bag. */
  async addToBag(): Promise<void> {
    const title = await this.title.innerText();
    await this.addButton.click();
    await expect(this.page.getByRole('status').getByText(`${title} is in your bag.`)).toBeVisible();
  }
}
