/** Pure rules of the three card fields: what is written, what is complete, what is wrong. */
const digitsOf = (text) => text.replace(/\D/g, '');

export const brandOf = (digits) => {
  if (/^4/.test(digits)) return 'visa';
  if (/^(5[1-5]|2[2-7])/.test(digits)) return 'mastercard';
  if (/^3[47]/.test(digits)) return 'amex';
  return 'unknown';
};

const numberLength = (digits) => (brandOf(digits) === 'amex' ? 15 : 16);

const passesLuhn = (digits) =>
  [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0) %
    10 ===
  0;

const GROUPS = /^(\d{0,4})(\d{0,4})(\d{0,4})(\d{0,4})$/;
const AMEX_GROUPS = /^(\d{0,4})(\d{0,6})(\d{0,5})$/;

const error = (code, message) => ({ type: 'validation_error', code, message });

const cardNumber = {
  label: 'Card number',
  autocomplete: 'cc-number',
  placeholder: '1234 1234 1234 1234',
  format: (text) => {
    const digits = digitsOf(text).slice(0, numberLength(digitsOf(text)));
    const [, ...groups] = (brandOf(digits) === 'amex' ? AMEX_GROUPS : GROUPS).exec(digits);
    return groups.filter(Boolean).join(' ');
  },
  check: (text) => {
    const digits = digitsOf(text);
    if (digits.length < numberLength(digits))
      return error('incomplete_number', 'Your card number is incomplete.');
    return passesLuhn(digits) ? null : error('invalid_number', 'Your card number is invalid.');
  },
};

const cardExpiry = {
  label: 'Expiry date, month and year',
  autocomplete: 'cc-exp',
  placeholder: 'MM / YY',
  format: (text, { deleting = false } = {}) => {
    // "08/2029", as browsers and people with memory write it
    const long = /^\s*(\d{1,2})\s*\/\s*20(\d{2})\s*$/.exec(text);
    let digits = digitsOf(long ? long[1].padStart(2, '0') + long[2] : text).slice(0, 4);
    if (/^[2-9]/.test(digits)) digits = `0${digits}`.slice(0, 4);
    if (/^\d\s*\/\s*$/.test(text)) digits = `0${digits}`;
    if (digits.length < 2 || (digits.length === 2 && deleting)) return digits;
    return `${digits.slice(0, 2)} / ${digits.slice(2)}`;
  },
  check: (text, today = new Date()) => {
    const digits = digitsOf(text);
    const month = Number(digits.slice(0, 2));
    if (digits.length >= 2 && (month < 1 || month > 12))
      return error('invalid_month_expiry', "Your card's expiry month is invalid.");
    if (digits.length < 4) return error('incomplete_expiry', "Your card's expiry date is incomplete.");
    const months = (2000 + Number(digits.slice(2))) * 12 + month - 1;
    const now = today.getFullYear() * 12 + today.getMonth();
    return months < now ? error('invalid_expiry_year_past', "Your card's expiry date is in the past.") : null;
  },
};

const cardCvc = {
  label: 'Security code, 3 or 4 digits',
  autocomplete: 'cc-csc',
  placeholder: 'CVC',
  format: (text, { brand } = {}) => digitsOf(text).slice(0, brand === 'amex' || brand === undefined ? 4 : 3),
  check: (text, _today, { brand } = {}) =>
    digitsOf(text).length === (brand === 'amex' ? 4 : 3) || (brand === undefined && text.length === 4)
      ? null
      : error('incomplete_cvc', "Your card's security code is incomplete."),
};

export const fields = { cardNumber, cardExpiry, cardCvc };

/** Where the caret belongs after formatting: behind as many digits as before. */
export const caretAfter = (formatted, digitsBefore, atEnd) => {
  if (atEnd) return formatted.length;
  let seen = 0;
  for (let place = 0; place < formatted.length; place++) {
    if (seen === digitsBefore) return place;
    if (/\d/.test(formatted[place])) seen++;
  }
  return formatted.length;
};
