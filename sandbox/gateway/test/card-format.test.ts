import { describe, expect, test } from 'vitest';

const { brandOf, caretAfter, fields } = await import(
  new URL('../public/card-format.js', import.meta.url).href
);
const today = new Date(2026, 10, 22);

describe('a hosted field', () => {
  test('groups the digits as the card does', () => {
    expect(fields.cardNumber.format('42424')).toBe('4242 4');
    expect(fields.cardNumber.format('4242-4242 42424242 99')).toBe('4242 4242 4242 4242');
    expect(fields.cardNumber.format('378282246310005')).toBe('3782 822463 10005');
    expect(brandOf('5555')).toBe('mastercard');
  });

  test('writes the expiry as it is printed', () => {
    const written = [
      ['8', '08 / '],
      ['12', '12 / '],
      ['1', '1'],
      ['1/', '01 / '],
      ['08/2029', '08 / 29'],
      ['829', '08 / 29'],
    ];
    for (const [typed, shown] of written) expect(fields.cardExpiry.format(typed)).toBe(shown);
    expect(fields.cardExpiry.format('08 /', { deleting: true })).toBe('08');
  });

  test('tells what cannot become right from what is not finished', () => {
    const code = (field: string, text: string) => fields[field].check(text, today, { brand: 'visa' })?.code;
    expect(code('cardNumber', '4242')).toBe('incomplete_number');
    expect(code('cardNumber', '4242 4242 4242 4241')).toBe('invalid_number');
    expect(code('cardExpiry', '13')).toBe('invalid_month_expiry');
    expect(code('cardExpiry', '10 / 26')).toBe('invalid_expiry_year_past');
    expect(code('cardExpiry', '11 / 26')).toBeUndefined();
    expect(code('cardCvc', '12')).toBe('incomplete_cvc');
    expect(code('cardCvc', '123')).toBeUndefined();
  });

  test('keeps the caret behind the digit that was typed', () => {
    expect(caretAfter('4042 4242', 2, false)).toBe(2);
    expect(caretAfter('4242 4', 5, true)).toBe(6);
  });
});
