import { StripeError } from '../http/stripe-error.ts';
import { cardByNumber, type TestCard } from './test-cards.ts';

export type CardData = { number: string; exp_month: string; exp_year: string; cvc?: string };
export type CheckedCard = { card: TestCard; expMonth: number; expYear: number };

const refused = (code: string, param: string, message: string, decline_code?: string): StripeError =>
  new StripeError(402, { type: 'card_error', code, param, message, decline_code });

/** The Luhn check: every second digit from the right counts double. */
export const passesLuhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits.length >= 12 && sum % 10 === 0;
};

/** Checks what a shopper typed. Throws a card error naming the field; the number itself goes no further than here. */
export const checkCard = (data: CardData, today: Date): CheckedCard => {
  const number = data.number.replace(/[\s-]/g, '');
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number))
    throw refused('incorrect_number', 'number', 'Your card number is incorrect.');
  const expMonth = Number(data.exp_month);
  if (!Number.isInteger(expMonth) || expMonth < 1 || expMonth > 12)
    throw refused('invalid_expiry_month', 'exp_month', "Your card's expiration month is invalid.");
  const typedYear = Number(data.exp_year);
  const expYear = typedYear < 100 ? 2000 + typedYear : typedYear;
  const isPast =
    expYear < today.getUTCFullYear() ||
    (expYear === today.getUTCFullYear() && expMonth < today.getUTCMonth() + 1);
  if (!Number.isInteger(expYear) || isPast || expYear > today.getUTCFullYear() + 50)
    throw refused('invalid_expiry_year', 'exp_year', "Your card's expiration year is invalid.");
  const card = cardByNumber(number);
  if (!card)
    throw refused(
      'card_declined',
      'number',
      'Your card was declined. This is a sandbox, and it takes only its own test cards.',
      'test_mode_live_card',
    );
  const cvcLength = card.brand === 'amex' ? 4 : 3;
  if (data.cvc !== undefined && !new RegExp(`^\\d{${cvcLength}}$`).test(data.cvc))
    throw refused('invalid_cvc', 'cvc', "Your card's security code is invalid.");
  return { card, expMonth, expYear };
};
