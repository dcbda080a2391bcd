import { expect, type Locator, type Page } from '@playwright/test';
import { alive } from './alive.ts';
import { Desk, owner } from './desk.ts';

type File = { name: string; mimeType: string; buffer: Buffer };

/** The catalogue at the desk: the list, and the editor of one product. */
export class CatalogueDesk extends Desk {
  readonly name: Locator;
  readonly save: Locator;
  readonly pictures: Locator;
  readonly list: Locator;
  /** How all variants are taxed. */
  readonly tax: Locator;
  readonly askForTaxPerVariant: Locator;
  private readonly at: Page;

  constructor(page: Page) {
    super(page);
    this.at = page;
    this.name = page.getByRole('textbox', { name: 'Name', exact: true });
    this.save = page.getByRole('button', { name: /^Save/ });
    this.pictures = page.getByRole('list', { name: 'Pictures in their order' }).getByRole('listitem');
    this.list = page.getByRole('table', { name: 'Products' });
    this.tax = page.getByRole('combobox', { name: 'Tax class', exact: true });
    this.askForTaxPerVariant = page.getByRole('button', { name: 'Set tax per variant' });
  }

  /** Signs in, if need be, and goes there. */
  async enter(path: string, as: { email: string; password: string } = owner): Promise<void> {
    await this.open(path);
    await this.signIn(as);
  }

  async openProduct(id: string): Promise<void> {
    await this.open(`/catalogue/${id}`);
    await alive(this.name);
  }

  cell(name: string): Locator {
    return this.at.getByRole('textbox', { name, exact: true });
  }

  /** How a variant is taxed, by its values, such as `Red, S`. */
  taxOf(variant: string): Locator {
    return this.at.getByRole('combobox', { name: `Tax class of ${variant}`, exact: true });
  }

  async addOption(name: string, values: string): Promise<void> {
    await this.at.getByRole('button', { name: 'Add an option' }).click();
    await this.cell('Name of the new option').fill(name);
    await this.cell('Values of the new option, with commas between').fill(values);
    await this.cell('Values of the new option, with commas between').press('Enter');
  }

  async choosePictures(files: File[]): Promise<void> {
    await this.at.locator('input[type=file]').setInputFiles(files);
  }

  /** Drops a file on the pictures, as a hand with a mouse does. */
  async dropPicture({ name, mimeType, buffer }: File): Promise<void> {
    const dataTransfer = await this.at.evaluateHandle(
      ({ bytes, file }) => {
        const dropped = new DataTransfer();
        const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        dropped.items.add(new File([content], file.name, { type: file.mimeType }));
        return dropped;
      },
      { bytes: buffer.toString('base64'), file: { name, mimeType } },
    );
    const place = this.at.getByTestId('picture-drop');
    for (const type of ['dragover', 'drop']) await place.dispatchEvent(type, { dataTransfer });
  }

  /** Presses Save and waits until everything is. */
  async saveAll(): Promise<void> {
    // The word of an earlier save may still stand there.
    const saved = this.at.waitForResponse((answer) => answer.url().includes('catalogue.save'));
    await this.save.click();
    await saved;
    await expect(this.at.getByRole('status').getByText('Saved.').first()).toBeVisible();
  }
}
