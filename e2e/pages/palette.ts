import { expect, type Locator, type Page } from '@playwright/test';

/** The way to anything at the desk. */
export class PalettePage {
  readonly button: Locator;
  readonly box: Locator;
  readonly list: Locator;
  readonly status: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    const dialog = page.getByRole('dialog', { name: 'Find an order, a thing, a person' });
    this.button = page.getByRole('button', { name: 'Find an order, a thing, a person' });
    this.box = dialog.getByRole('combobox');
    this.list = dialog.getByRole('listbox');
    this.status = dialog.getByRole('status');
  }

  /** By the keyboard, once the page listens to it. */
  async open(): Promise<void> {
    await expect(async () => {
      if (!(await this.box.isVisible())) await this.page.keyboard.press('ControlOrMeta+k');
      await expect(this.box).toBeFocused({ timeout: 1_000 });
    }).toPass();
  }

  choice(name: string | RegExp): Locator {
    return this.list.getByRole('option', { name });
  }
}
