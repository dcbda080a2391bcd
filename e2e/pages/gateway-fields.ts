import { expect, type FrameLocator, type Page } from '@playwright/test';

export const cards = {
  approved: '4242 4242 4242 4242',
  asksForThreeDSecure: '4000 0027 6000 3184',
  declined: '4000 0000 0000 0002',
  tooLittleOnIt: '4000 0000 0000 9995',
};

/** What the payment gateway shows inside the till and on pages of its own: frames of another origin. */
export class GatewayFields {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  private field(title: string): FrameLocator {
    return this.page.frameLocator(`iframe[title="${title}"]`);
  }

  /** Resolves when a card could be typed in. */
  async ready(): Promise<void> {
    await expect(
      this.field('Secure card number field').getByRole('textbox', { name: 'Card number' }),
    ).toBeVisible();
  }

  async enterCard(number: string): Promise<void> {
    await this.field('Secure card number field').getByRole('textbox', { name: 'Card number' }).fill(number);
    await this.field('Secure expiry date field')
      .getByRole('textbox', { name: 'Expiry date' })
      .fill('08 / 39');
    await this.field('Secure security code field')
      .getByRole('textbox', { name: 'Security code' })
      .fill('314');
  }

  /** The card's bank asks in a dialog over the till. */
  async answerChallenge(answer: 'Yes, approve' | 'No, refuse'): Promise<void> {
    const challenge = this.field('Your bank wants to know it is you');
    await expect(challenge.getByRole('heading', { name: 'Is this you?' })).toBeVisible();
    await challenge.getByRole('button', { name: answer }).click();
  }

  async tapWallet(): Promise<void> {
    await this.field('Pay with your wallet').getByRole('button', { name: 'Pay with wallet' }).click();
  }

  /** On the bank's own page. */
  async answerBank(answer: 'Approve' | 'Refuse'): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Approve this payment?' })).toBeVisible();
    await this.page.getByRole('button', { name: answer }).click();
  }
}
