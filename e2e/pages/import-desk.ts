import type { Locator, Page } from '@playwright/test';
import { alive } from './alive.ts';
import { Desk } from './desk.ts';

/** Product files at the desk: sending one, its dry run, applying it, taking it back. */
export class ImportDesk extends Desk {
  readonly choose: Locator;
  readonly report: Locator;
  readonly stayed: Locator;
  private readonly at: Page;

  constructor(page: Page) {
    super(page);
    this.at = page;
    this.choose = page.getByRole('button', { name: 'Choose a file' });
    this.report = page.getByRole('region', { name: 'Report' });
    this.stayed = page.getByRole('region', { name: 'What stayed' });
  }

  /** Through the door and straight into the room. */
  async enter(person: { email: string; password: string }): Promise<void> {
    await this.open('/imports');
    await this.signIn(person);
    await alive(this.choose);
  }

  async openRoom(): Promise<void> {
    await this.open('/imports');
    await alive(this.choose);
  }

  async send(name: string, csv: string | Buffer): Promise<void> {
    const chooser = this.at.waitForEvent('filechooser');
    await this.choose.click();
    await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv) });
  }

  /** A step of the import that is open, by its button. */
  step(name: string | RegExp): Locator {
    return this.at.getByRole('button', { name });
  }

  tab(name: string): Locator {
    return this.report.getByRole('button', { name });
  }

  async undo(): Promise<void> {
    await this.step('Undo this import').click();
    await this.at.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
  }
}
