import type { Locator, Page } from '@playwright/test';
import { alive } from './alive.ts';
import { Desk } from './desk.ts';

/** The promotions at the desk: the list, a new one, one of them. */
export class PromotionDesk extends Desk {
  readonly sentence: Locator;
  readonly uses: Locator;
  readonly trial: Locator;
  readonly make: Locator;
  readonly save: Locator;
  private readonly at: Page;

  constructor(page: Page) {
    super(page);
    this.at = page;
    this.sentence = page.getByRole('region', { name: 'In one sentence' });
    this.uses = page.getByRole('region', { name: 'Uses' });
    this.trial = page.getByRole('region', { name: 'Try it on a bag' });
    this.make = page.getByRole('button', { name: 'Make the promotion' });
    this.save = page.getByRole('button', { name: 'Save', exact: true });
  }

  field(name: string): Locator {
    return this.at.getByRole('form', { name: 'Promotion' }).getByRole('textbox', { name });
  }

  choice(name: string): Locator {
    return this.at.getByRole('form', { name: 'Promotion' }).getByRole('combobox', { name });
  }

  row(title: string): Locator {
    return this.at.getByRole('table').getByRole('row').filter({ hasText: title });
  }

  async openNew(): Promise<void> {
    await this.open('/promotions/new');
    await alive(this.make);
  }

  async openOne(id: string): Promise<void> {
    await this.open(`/promotions/${id}`);
    await this.sentence.waitFor();
  }
}
