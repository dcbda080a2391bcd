import { expect, type Locator, type Page } from '@playwright/test';
import { admin } from '../shop/addresses.ts';
import { alive } from './alive.ts';

export const owner = { email: 'owner@souk.example', password: 'open-the-shutters' };

/** The admin: signing in, the list of orders, one order. */
export class Desk {
  readonly orders: Locator;
  readonly search: Locator;
  readonly door: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.orders = page.getByRole('table', { name: 'Orders, newest first' });
    this.search = page.getByRole('searchbox', { name: 'Search orders' });
    this.door = page.getByRole('heading', { name: 'Open the shutters' });
  }

  async open(path = '/'): Promise<void> {
    await this.page.goto(`${admin}${path}`);
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    const enter = this.page.getByRole('button', { name: 'Sign in' });
    await alive(enter);
    await this.page.getByRole('textbox', { name: 'Email' }).fill(email);
    await this.page.getByRole('textbox', { name: 'Password' }).fill(password);
    await enter.click();
    // In, or told why not: going elsewhere before that would lose the way.
    const told = this.page.getByRole('alert').filter({ hasText: 'You are not in yet.' });
    await expect
      .poll(async () => new URL(this.page.url()).pathname !== '/sign-in' || (await told.isVisible()))
      .toBe(true);
  }

  order(number: string): Locator {
    return this.orders.getByRole('link', { name: number, exact: true });
  }
}
