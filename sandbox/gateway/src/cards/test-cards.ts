/** What a card does when it is charged; the only thing beside brand and last four that is kept of it. */
export type Behaviour =
  | 'approve'
  | 'challenge'
  | 'decline'
  | 'insufficient_funds'
  | 'expired_card'
  | 'incorrect_cvc'
  | 'bank';

export type Brand = 'visa' | 'mastercard' | 'amex';

export type TestCard = {
  number: string;
  brand: Brand;
  behaviour: Behaviour;
  /** Stripe's ready-made payment method for the same behaviour, usable from servers. */
  token: string;
  label: string;
};

/** The only numbers this sandbox takes: a real card typed here by mistake is refused and kept nowhere. */
export const testCards: TestCard[] = [
  {
    number: '4242424242424242',
    brand: 'visa',
    behaviour: 'approve',
    token: 'pm_card_visa',
    label: 'Visa, approved',
  },
  {
    number: '5555555555554444',
    brand: 'mastercard',
    behaviour: 'approve',
    token: 'pm_card_mastercard',
    label: 'Mastercard, approved',
  },
  {
    number: '378282246310005',
    brand: 'amex',
    behaviour: 'approve',
    token: 'pm_card_amex',
    label: 'American Express, approved',
  },
  {
    number: '4000002760003184',
    brand: 'visa',
    behaviour: 'challenge',
    token: 'pm_card_authenticationRequired',
    label: '3-D Secure: the bank asks the shopper',
  },
  {
    number: '4000000000000002',
    brand: 'visa',
    behaviour: 'decline',
    token: 'pm_card_visa_chargeDeclined',
    label: 'Declined',
  },
  {
    number: '4000000000009995',
    brand: 'visa',
    behaviour: 'insufficient_funds',
    token: 'pm_card_visa_chargeDeclinedInsufficientFunds',
    label: 'Declined: insufficient funds',
  },
  {
    number: '4000000000000069',
    brand: 'visa',
    behaviour: 'expired_card',
    token: 'pm_card_chargeDeclinedExpiredCard',
    label: 'Declined: expired card',
  },
  {
    number: '4000000000000127',
    brand: 'visa',
    behaviour: 'incorrect_cvc',
    token: 'pm_card_chargeDeclinedIncorrectCvc',
    label: 'Declined: wrong security code',
  },
];

const byNumber = new Map(testCards.map((card) => [card.number, card]));
const byToken = new Map(testCards.map((card) => [card.token, card]));

export const cardByNumber = (number: string): TestCard | undefined => byNumber.get(number);
export const cardByToken = (token: string): TestCard | undefined => byToken.get(token);
