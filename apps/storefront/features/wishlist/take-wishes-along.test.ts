import { beforeEach, expect, test, vi } from 'vitest';
import { deviceWishes } from './device-wishes.ts';
import { takeWishesAlong } from './take-wishes-along.ts';

const kept = new Map<string, string>();
const variantId = '0193b1f0-0000-7000-9000-000000000001';

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  });
});

const handles = () => deviceWishes.read().map(({ handle }) => handle);

test('a thing is wished for once, the latest first', () => {
  deviceWishes.add({ handle: 'rose-teapot', variantId: null });
  deviceWishes.add({ handle: 'clover-socks', variantId: null });
  deviceWishes.add({ handle: 'rose-teapot', variantId });
  expect(deviceWishes.read()).toEqual([
    { handle: 'rose-teapot', variantId },
    { handle: 'clover-socks', variantId: null },
  ]);
  deviceWishes.remove('clover-socks');
  expect(handles()).toEqual(['rose-teapot']);
});

test('what others wrote there is believed as far as it makes sense', () => {
  kept.set('souk-shop.wishlist', '[{"handle":"a","variantId":"<script>"},{"handle":7},{"handle":""},null]');
  expect(deviceWishes.read()).toEqual([{ handle: 'a', variantId: null }]);
});

test('what was told is forgotten here, and what was wished for meanwhile is not', async () => {
  deviceWishes.add({ handle: 'rose-teapot', variantId });
  const told: unknown[] = [];
  const joined = await takeWishesAlong(async (items) => {
    told.push(...items);
    deviceWishes.add({ handle: 'clover-socks', variantId: null });
    return true;
  });
  expect(joined).toBe(true);
  expect(told).toEqual([{ handle: 'rose-teapot', variantId }]);
  expect(handles()).toEqual(['clover-socks']);
});

test('what could not be told stays, and two who ask at once tell it once', async () => {
  deviceWishes.add({ handle: 'rose-teapot', variantId: null });
  expect(await takeWishesAlong(async () => false)).toBe(false);
  expect(await takeWishesAlong(() => Promise.reject(new Error('offline')))).toBe(false);
  expect(handles()).toEqual(['rose-teapot']);
  const send = vi.fn(async () => true);
  expect(await Promise.all([takeWishesAlong(send), takeWishesAlong(send)])).toEqual([true, true]);
  expect(send).toHaveBeenCalledTimes(1);
  expect(await takeWishesAlong(send), 'with nothing kept, nothing is told').toBe(false);
});
