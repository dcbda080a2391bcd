import { expect, type Locator, type Page } from '@playwright/test';
import { alive } from './alive.ts';
import { Desk, owner } from './desk.ts';

/** The front door at the desk: its blocks, each by its place. */
export class FrontDoorDesk extends Desk {
  readonly blocks: Locator;
  readonly save: Locator;
  private readonly at: Page;

  constructor(page: Page) {
    super(page);
    this.at = page;
    this.blocks = page.getByRole('list', { name: 'Blocks of the front door' }).locator('> li');
    this.save = page.getByRole('button', { name: 'Save', exact: true });
  }

  async enter(): Promise<void> {
    await this.open('/catalogue/front-page');
    await this.signIn(owner);
    await alive(this.blocks.first().getByRole('button').first());
  }

  /** Adds a block at the end, open; answers it. */
  async add(kind: string): Promise<Locator> {
    const before = await this.blocks.count();
    await this.at.getByRole('combobox', { name: 'What kind' }).selectOption(kind);
    await this.at.getByRole('button', { name: 'Add it at the end' }).click();
    await expect(this.blocks).toHaveCount(before + 1);
    return this.blocks.last();
  }

  block(title: string): Locator {
    return this.blocks.filter({ has: this.at.getByRole('button', { name: title, exact: false }) });
  }

  /** Presses Save, and waits until the shop has answered. */
  async saveAll(): Promise<void> {
    const saved = this.at.waitForResponse((answer) => answer.url().includes('frontPage.save'));
    await this.save.click();
    await saved;
  }

  /** Everything is saved: there is nothing left to press. */
  async saved(): Promise<void> {
    await expect(this.at.getByText('The front door is saved.').first()).toBeVisible();
    await expect(this.save).toBeHidden();
  }

  async saveWell(): Promise<void> {
    await this.saveAll();
    await this.saved();
  }
}
