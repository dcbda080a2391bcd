import { expect, test } from 'vitest';
import { movementWords, nameOf, plain, signed, timeLeft } from './stock-words';

test('a movement is named by why it was made where somebody said so', () => {
  expect(movementWords({ kind: 'adjustment', reason: 'damage' })).toBe('Damage');
  expect(movementWords({ kind: 'count', reason: 'count' })).toBe('Counted');
  expect(movementWords({ kind: 'sale', reason: null })).toBe('Sold');
});

test('changes carry their sign, with the true minus', () => {
  expect([3, -2, 0, 1200].map(signed)).toEqual(['+3', '−2', '0', '+1,200']);
  expect(plain(-4)).toBe('−4');
});

test('time runs down to nothing and no further', () => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  expect(timeLeft('2026-11-22T10:08:05Z', now)).toBe('8:05');
  expect(timeLeft('2026-11-22T09:59:00Z', now)).toBe('0:00');
});

test('a thing of one variant has its title alone', () => {
  expect(nameOf({ title: 'Lamp', variantTitle: null })).toBe('Lamp');
  expect(nameOf({ title: 'Lamp', variantTitle: 'Brass' })).toBe('Lamp, Brass');
});
