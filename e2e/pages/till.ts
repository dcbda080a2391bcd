import type { Locator, Page } from '@playwright/test';
import { GatewayFields } from './gateway-fields.ts';

export const home = {
  name: 'Wren Abara',
  line1: '12 Juniper Lane',
  city: 'Portland',
  region: 'OR',
  postcode: '97205',
};

/** The till: you, delivery, payment. */
export class Till {
  private readonly page: Page;
  readonly gateway: GatewayFields;
  readonly email: Locator;
  readonly name: Locator;
  readonly street: Locator;
  readonly onToDelivery: Locator;
  readonly onToPayment: Locator;
  readonly pay: Locator;
  readonly refusal: Locator;
  readonly summary: Locator;

  constructor(page: Page) {
    this.page = page;
    this.gateway = new GatewayFields(page);
    this.email = page.getByRole('textbox', { name: 'Email' });
    this.name = page.getByRole('textbox', { name: 'Full name' });
    this.street = page.getByRole('textbox', { name: 'Street and number' });
    this.onToDelivery = page.getByRole('button', { name: 'On to delivery' });
    this.onToPayment = page.getByRole('button', { name: 'On to payment' });
    this.pay = page.getByRole('button', { name: /^Pay \$/ });
    this.refusal = page.getByRole('main').getByRole('alert');
    this.summary = page.getByRole('complementary', { name: 'Your order' });
  }

  section(name: 'You' | 'Delivery' | 'Payment'): Locator {
    return this.page.getByRole('region', { name });
  }

  async open(): Promise<void> {
    await this.page.goto('/en-us/till');
  }

  async enterContact(email: string): Promise<void> {
    await this.email.fill(email);
    await this.name.fill(home.name);
    await this.onToDelivery.click();
  }

  async enterPlace(): Promise<void> {
    await this.street.fill(home.line1);
    await this.page.getByRole('textbox', { name: 'City' }).fill(home.city);
    await this.page.getByRole('combobox', { name: 'State' }).selectOption(home.region);
    await this.page.getByRole('textbox', { name: 'ZIP code' }).fill(home.postcode);
  }

  async enterAddress(): Promise<void> {
    await this.enterPlace();
    await this.page.getByRole('radio', { name: /Standard/ }).check();
    await this.onToPayment.click();
  }

  /** From an open till to the payment section, where everything is held. */
  async reachPayment(email: string): Promise<void> {
    await this.enterContact(email);
    await this.enterAddress();
    await this.gateway.ready();
  }

  async payWith(card: string): Promise<void> {
    await this.gateway.enterCard(card);
    await this.pay.click();
  }

  async choose(method: 'Card' | 'Wallet' | 'Bank transfer'): Promise<void> {
    await this.page.getByRole('radio', { name: method }).check();
  }

  async goToTheBank(): Promise<void> {
    await this.choose('Bank transfer');
    await this.page.getByRole('button', { name: /^Go to your bank/ }).click();
  }
}
