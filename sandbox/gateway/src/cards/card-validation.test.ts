import { describe, expect, test } from 'vitest';
import { type CardData, checkCard, passesLuhn } from './card-validation.ts';
import { testCards } from './test-cards.ts';

const today = new Date('2026-11-22');
const good: CardData = { number: '4242 4242 4242 4242', exp_month: '8', exp_year: '29', cvc: '123' };
const refusal = (change: Partial<CardData>): unknown => {
  try {
    return checkCard({ ...good, ...change }, today);
  } catch (error) {
    return (error as { body: { code: string } }).body.code;
  }
};

describe('a typed card', () => {
  test('is recognised with spaces and a two-digit year', () => {
    expect(checkCard(good, today)).toMatchObject({ card: { brand: 'visa' }, expMonth: 8, expYear: 2029 });
  });

  test('is good until the end of its month', () => {
    expect(refusal({ exp_month: '11', exp_year: '26' })).toMatchObject({ expYear: 2026 });
    expect(refusal({ exp_month: '10', exp_year: '26' })).toBe('invalid_expiry_year');
  });

  test.each([
    [{ number: '4242424242424241' }, 'incorrect_number'],
    [{ number: 'abc' }, 'incorrect_number'],
    [{ exp_month: '13' }, 'invalid_expiry_month'],
    [{ exp_year: '2099' }, 'invalid_expiry_year'],
    [{ cvc: '12' }, 'invalid_cvc'],
    [{ number: '378282246310005', cvc: '123' }, 'invalid_cvc'],
  ])('is refused in the field that is wrong: %o', (change, code) => {
    expect(refusal(change)).toBe(code);
  });

  test('is refused when it could be a real one', () => {
    expect(passesLuhn('4012888888881881')).toBe(true);
    expect(refusal({ number: '4012888888881881' })).toBe('card_declined');
  });

  test('every test number is a possible number', () => {
    for (const card of testCards) expect(passesLuhn(card.number), card.number).toBe(true);
  });
});
