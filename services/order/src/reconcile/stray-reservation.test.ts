import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyOf } from '../checkout/call.ts';
import { claimOf } from './stray-reservation.ts';

test('the key of a hold names its checkout and attempt', () => {
  const checkoutId = randomUUID();
  const key = keyOf(checkoutId, { step: 'hold', attempt: 3 });
  expect(claimOf(key)).toEqual({ key, checkoutId, attempt: 3 });
});

test('a key that is not written as ours are names nobody', () => {
  const id = randomUUID();
  for (const key of ['', 'x:hold:1', id, `${id}:hold`, `${id}:hold:0`, `${id}:hold:1.5`, `${id}:hold:x`])
    expect(claimOf(key).checkoutId, key).toBeNull();
  for (const key of [`${id}:claim:1`, `${id}:hold:1:again`, `${id}:hold:99999999999`])
    expect(claimOf(key).checkoutId, key).toBeNull();
});
