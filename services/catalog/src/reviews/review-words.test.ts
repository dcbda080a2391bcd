import { isRefusal } from '@souk/service-kit/refusal';
import { expect, test } from 'vitest';
import { checkWords, plainWords, reviewLimits } from './review-words.ts';

const fine = { title: 'Pours well', body: 'Not a drip in a month.', author: 'Amira' };

test('markup is text: it is kept to the letter and never understood', () => {
  const body = '<script>alert(1)</script> &amp; <b>bold</b>';
  expect(checkWords({ ...fine, body })).toEqual({ ...fine, body });
});

test('what could hide or reorder the text around it is taken out, and lines stay lines', () => {
  expect(plainWords(' one\u202e two\u0000\r\n\r\n\r\n\r\nthree \n')).toBe('one two\n\nthree');
  expect(checkWords({ ...fine, title: ' Pours\n well ' })).toEqual(fine);
  expect(plainWords('إبريق شاي 👍🏽')).toBe('إبريق شاي 👍🏽');
});

test('a review that says nothing, or too much, is refused by name', () => {
  for (const part of ['title', 'body', 'author'] as const) {
    const empty = checkWords({ ...fine, [part]: ' \u202e ' });
    expect(isRefusal(empty) && empty.code).toBe('VALIDATION');
    const full = { ...fine, [part]: '😀'.repeat(reviewLimits[part]) };
    expect(checkWords(full)).toEqual(full);
    const long = checkWords({ ...fine, [part]: 'x'.repeat(reviewLimits[part] + 1) });
    expect(isRefusal(long) && [long.code, long.extra.errors]).toEqual([
      'REVIEW_TOO_LONG',
      [{ path: part, message: `Use at most ${reviewLimits[part]} characters.` }],
    ]);
  }
});
