import { expect, type Locator, type Page } from '@playwright/test';
import { codeAskedFor } from '../shop/letter-code.ts';
import { alive } from './alive.ts';

/** Registering, signing in, and the customer's own page. */
export class Account {
  private readonly page: Page;
  readonly hello: Locator;
  readonly code: Locator;
  readonly history: Locator;
  readonly refusal: Locator;

  constructor(page: Page) {
    this.page = page;
    this.hello = page.getByRole('heading', { name: /^Hello, / });
    this.code = page.getByRole('textbox', { name: 'Code from the email' });
    this.history = page.getByRole('region', { name: 'Your orders' });
    this.refusal = page.getByRole('main').getByRole('alert');
  }

  async register({
    name,
    email,
    password,
  }: {
    name: string;
    email: string;
    password: string;
  }): Promise<void> {
    await this.page.goto('/en-us/register');
    const open = this.page.getByRole('button', { name: 'Open an account' });
    await alive(open);
    await this.page.getByRole('textbox', { name: 'Name' }).fill(name);
    await this.page.getByRole('textbox', { name: 'Email' }).fill(email);
    await this.page.getByRole('textbox', { name: 'Password' }).fill(password);
    await this.enterCode(await codeAskedFor(email, () => open.click()));
    await expect(this.hello).toBeVisible();
  }

  async signIn({ email, password }: { email: string; password: string }): Promise<void> {
    await this.page.goto('/en-us/sign-in');
    const enter = this.page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true });
    await alive(enter);
    await this.page.getByRole('textbox', { name: 'Email' }).fill(email);
    await this.page.getByRole('textbox', { name: 'Password' }).fill(password);
    await enter.click();
  }

  /** Comes in with a code from the mailbox. */
  async signInByCode(email: string): Promise<void> {
    await this.page.goto('/en-us/sign-in');
    const rather = this.page.getByRole('button', { name: 'Email me a code' });
    await alive(rather);
    await this.page.getByRole('textbox', { name: 'Email' }).fill(email);
    await rather.click();
    const send = this.page.getByRole('button', { name: 'Send the code' });
    await this.enterCode(await codeAskedFor(email, () => send.click()));
  }

  async enterCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.page.getByRole('button', { name: 'Confirm' }).click();
  }
}
