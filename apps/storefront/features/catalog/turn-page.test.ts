import { afterEach, expect, test, vi } from 'vitest';
import { turned, turnOfKey, turnOfSwipe } from './turn-page.ts';

const reading = (dir: 'ltr' | 'rtl') => vi.stubGlobal('document', { dir });
afterEach(() => vi.unstubAllGlobals());

test('after the last picture comes the first, and before the first the last', () => {
  expect(turned({ at: 2, count: 3, by: 1 })).toBe(0);
  expect(turned({ at: 0, count: 3, by: -1 })).toBe(2);
  expect(turned({ at: 0, count: 1, by: 1 })).toBe(0);
});

test('keys and fingers go the way the page is read', () => {
  reading('ltr');
  expect([turnOfKey('ArrowRight', { upright: false }), turnOfSwipe(-80)]).toEqual([1, 1]);
  expect([turnOfKey('ArrowLeft', { upright: false }), turnOfSwipe(80)]).toEqual([-1, -1]);
  reading('rtl');
  expect([turnOfKey('ArrowRight', { upright: false }), turnOfSwipe(-80)]).toEqual([-1, -1]);
  expect([turnOfKey('ArrowLeft', { upright: false }), turnOfSwipe(80)]).toEqual([1, 1]);
});

test('a key that does something else and a finger that only touched turn nothing', () => {
  reading('ltr');
  expect(turnOfKey('Tab', { upright: true })).toBeNull();
  expect(turnOfKey('ArrowDown', { upright: false })).toBeNull();
  expect(turnOfKey('ArrowDown', { upright: true })).toBe(1);
  expect(turnOfSwipe(12)).toBeNull();
});
