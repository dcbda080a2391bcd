import type { Locator, Page } from '@playwright/test';
import { alive } from './alive.ts';
import { Desk } from './desk.ts';

/** The stock at the desk: the list, one item, the holds. */
export class StockDesk extends Desk {
  readonly list: Locator;
  readonly ledger: Locator;
  readonly figures: Locator;
  readonly holds: Locator;
  private readonly at: Page;

  constructor(page: Page) {
    super(page);
    this.at = page;
    this.list = page.getByRole('table', { name: 'Stock', exact: true });
    this.ledger = page.getByRole('table', { name: 'Ledger, newest first' });
    this.figures = page.getByRole('region', { name: 'Figures' });
    this.holds = page.getByRole('region', { name: 'Live holds' });
  }

  /** Through the door, to the list. */
  async enter(colleague: { email: string; password: string }): Promise<void> {
    await this.open('/stock');
    await this.signIn(colleague);
    await this.list.waitFor();
  }

  /** Opens the list with what fits these words, ready to be used. */
  async find(words: string, { counting = false } = {}): Promise<void> {
    await this.open(`/stock?q=${encodeURIComponent(words)}${counting ? '&counting=true' : ''}`);
    await alive(this.at.getByRole('searchbox', { name: 'Search the stock' }));
  }

  async openItem(variantId: string): Promise<void> {
    await this.open(`/stock/${variantId}`);
    await this.figures.waitFor();
  }

  figure(name: 'On hand' | 'Promised' | 'Free' | 'Short'): Locator {
    return this.figures.locator('div').filter({ has: this.at.getByText(name, { exact: true }) });
  }

  count(title: string): Locator {
    return this.at.getByRole('textbox', { name: `Counted of ${title}` });
  }
}
