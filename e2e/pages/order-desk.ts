import { expect, type Locator, type Page } from '@playwright/test';
import { Desk, owner } from './desk.ts';

/** One order at the desk, and what can be done with it. */
export class OrderDesk extends Desk {
  readonly state: Locator;
  readonly parcels: Locator;
  readonly money: Locator;
  readonly story: Locator;
  readonly dialog: Locator;
  private readonly at: Page;

  constructor(page: Page) {
    super(page);
    this.at = page;
    const main = page.getByRole('main');
    this.state = main.locator('header').first();
    this.parcels = page.getByRole('region', { name: 'Parcels' });
    this.money = page.getByRole('region', { name: 'Money' });
    this.story = page.getByRole('region', { name: 'What happened' });
    this.dialog = page.getByRole('dialog');
  }

  /** From outside: the way to an order leads through the door. */
  async signInTo(number: string, who: { email: string; password: string } = owner): Promise<void> {
    await this.open(`/orders/${number}`);
    await this.signIn(who);
    await this.openOrder(number);
  }

  async openOrder(number: string): Promise<void> {
    // Signing in leads here by itself; going elsewhere before that is done would lose the way.
    await this.at.waitForURL((url) => url.pathname !== '/sign-in');
    await this.open(`/orders/${number}`);
    await expect(this.at.getByRole('heading', { level: 1, name: number })).toBeVisible();
  }

  act(name: string): Locator {
    return this.at.getByRole('main').getByRole('button', { name, exact: true });
  }

  /** Sends what the sheet suggests, less `fewer` of the only thing in it. */
  async send({ trackingNumber, fewer = 0 }: { trackingNumber: string; fewer?: number }): Promise<void> {
    await this.act('Mark as sent').click();
    for (let left = fewer; left > 0; left -= 1)
      await this.dialog.getByRole('button', { name: 'One fewer' }).click();
    await this.dialog.getByRole('textbox', { name: 'Tracking number' }).fill(trackingNumber);
    await this.dialog.getByRole('button', { name: 'Mark as sent' }).click();
    await expect(this.dialog).toBeHidden();
  }

  async refund({ amount, why }: { amount: string; why: string }): Promise<void> {
    await this.act('Refund').click();
    await this.dialog.getByRole('textbox', { name: 'Amount (USD)' }).fill(amount);
    await this.dialog.getByRole('textbox', { name: 'Why' }).fill(why);
    await this.dialog.getByRole('button', { name: 'Refund', exact: true }).click();
  }

  /** A return of one unit of the only thing: opened, agreed, arrived and fit, paid back. */
  async takeOneBack(): Promise<void> {
    await this.act('Return').click();
    await this.dialog.getByRole('button', { name: 'One more' }).first().click();
    await this.dialog.getByRole('button', { name: 'Open the return' }).click();
    await expect(this.dialog).toBeHidden();
    await this.at.getByRole('region', { name: 'Returns' }).getByRole('link').first().click();
    await this.act('Agree').click();
    await this.dialog.getByRole('button', { name: 'Agree', exact: true }).click();
    await this.act('It arrived').click();
    await this.dialog.getByRole('button', { name: 'Take it in' }).click();
    await expect(this.dialog).toBeHidden();
  }
}
