import { expect, test } from 'vitest';
import { contradictionOf, providerIdOf, type Told } from './contradiction.ts';

const intent = { id: 'i1', checkoutId: 'c1', amountMinor: 16_177, currency: 'usd' };
const told: Told = {
  object: 'payment_intent',
  id: 'pi_1',
  amount: 16_177,
  currency: 'usd',
  metadata: { intent: 'i1', checkout: 'c1' },
};

test('what agrees, or says nothing of it, is no contradiction', () => {
  expect(contradictionOf(told, intent)).toBeNull();
  expect(contradictionOf({ id: 'pi_1' }, intent)).toBeNull();
  expect(contradictionOf({ ...told, currency: 'USD', metadata: { theme: 'x' } }, intent)).toBeNull();
});

test.each([
  ['another amount', { amount: 16_178 }],
  ['another amount on the charge', { object: 'charge', amount: 1 }],
  ['another currency', { currency: 'eur' }],
  ['another checkout', { metadata: { intent: 'i1', checkout: 'c2' } }],
  ['another payment of ours', { metadata: { intent: 'i2' } }],
] as const)('%s is one', (_, change) => {
  expect(contradictionOf({ ...told, ...change }, intent)).toMatch(/^It (tells|names)/);
});

test('a refund of a part tells of its own amount', () => {
  expect(contradictionOf({ ...told, object: 'refund', amount: 100 }, intent)).toBeNull();
});

test('the payment is found by its own id, or by what points to it', () => {
  expect(providerIdOf(told)).toBe('pi_1');
  expect(providerIdOf({ id: 'ch_1', payment_intent: 'pi_2' })).toBe('pi_2');
  expect(providerIdOf({ id: 'ch_1', payment_intent: { id: 'pi_3' } })).toBe('pi_3');
  expect(providerIdOf({ id: 'cus_1' })).toBeNull();
});
