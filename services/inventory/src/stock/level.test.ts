import { expect, test } from 'vitest';
import { levelOf, toldAfter, type Watched } from './level.ts';

const item = (change: Partial<Watched>): Watched => ({
  tracked: true,
  onHand: 10,
  reserved: 0,
  backorderLimit: 0,
  shortage: 0,
  lowAt: 5,
  alert: true,
  told: 'none',
  ...change,
});

test('a level is what is free against the item’s own threshold', () => {
  const levels = [6, 5, 1, 0, -1].map((onHand) => levelOf(item({ onHand })));
  expect(levels).toEqual(['in', 'low', 'low', 'out', 'short']);
  expect(levelOf(item({ onHand: 6, reserved: 1 }))).toBe('low');
  expect(levelOf(item({ onHand: 6, lowAt: 0 }))).toBe('in');
  expect(levelOf(item({ tracked: false, onHand: 0 }))).toBe('uncounted');
});

test('a fall is told once a step, and again only after there was enough', () => {
  const told = (before: Watched['told'], change: Partial<Watched>) =>
    toldAfter(item({ told: before, ...change }));
  expect(told('none', { onHand: 5 })).toBe('low');
  expect(told('low', { onHand: 2 })).toBe('low');
  expect(told('low', { onHand: 0 })).toBe('out');
  expect(told('out', { onHand: 3 })).toBe('out');
  expect(told('out', { onHand: 6 })).toBe('none');
  expect(told('out', { onHand: 0, reserved: 2, shortage: 2 })).toBe('short');
});

test('who does not want to hear is not told, and what is not counted never falls', () => {
  expect(toldAfter(item({ onHand: 0, alert: false, told: 'low' }))).toBe('none');
  expect(toldAfter(item({ onHand: 0, tracked: false }))).toBe('none');
});
