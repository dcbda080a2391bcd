import { expect, type Page } from '@playwright/test';
import { addressOf } from '../shop/addresses.ts';
import { alive } from './alive.ts';

export const passport = addressOf('passport');

type Person = { email: string; name?: string; verified?: boolean };

/** An account elsewhere, at the provider that comes with the shop. */
export class Passport {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the door to the provider's page. */
  async setOut(path = '/en-us/sign-in', words: string | RegExp = 'Continue with Passport'): Promise<void> {
    await this.page.goto(path);
    const through = this.page.getByRole('main').getByRole('button', { name: words });
    await alive(through);
    await through.click();
    await expect(this.page.getByRole('heading', { name: 'Passport' })).toBeVisible();
    expect(new URL(this.page.url()).origin).toBe(passport);
  }

  /** Says there who one is, and comes back. */
  async signIn({ email, name = 'Wren Abara', verified = true }: Person): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Email' }).fill(email);
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.getByRole('checkbox').setChecked(verified);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  async turnBack(): Promise<void> {
    await this.page.getByRole('button', { name: 'Turn back' }).click();
  }
}
