import { expect, test } from 'vitest';
import { howOften, wordsOfRefusal } from './refusal-words';

test('every reason a webhook is refused for has plain words, and one of tomorrow says its own', () => {
  for (const code of ['SIGNATURE_INVALID', 'INTENT_UNKNOWN', 'WEBHOOK_MISMATCH'])
    expect(wordsOfRefusal({ code, detail: 'as told' }).what, code).not.toBe('as told');
  expect(wordsOfRefusal({ code: 'OF_TOMORROW', detail: 'as told' }).what).toBe('as told');
});

test('how often is said as one would say it', () => {
  expect([1, 2, 1_200].map(howOften)).toEqual(['once', '2 times', '1,200 times']);
});
