import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deviceList } from './device-list.ts';

const kept = new Map<string, string>();
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, text: string) => void kept.set(name, text),
  removeItem: (name: string) => void kept.delete(name),
};
const refusing = {
  setItem: () => {
    throw new DOMException('full', 'QuotaExceededError');
  },
  removeItem: () => undefined,
};
const words = () =>
  deviceList({ name: 'words', most: 3, parse: (one) => (typeof one === 'string' ? one : null) });

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', storage);
});
afterEach(() => vi.unstubAllGlobals());

test('what is kept is there for the next page, and no more than the most', () => {
  words().write(['a', 'b', 'c', 'd']);
  expect(words().read()).toEqual(['a', 'b', 'c']);
  words().write([]);
  expect(kept.has('words'), 'an empty list leaves nothing behind').toBe(false);
});

test('it is the same list until it changes, also by another window', () => {
  const list = words();
  list.write(['a']);
  expect(list.read()).toBe(list.read());
  expect(list.read()).toEqual(['a']);
  kept.set('words', '["b"]');
  expect(list.read()).toEqual(['b']);
});

test('what makes no sense is left out', () => {
  for (const nonsense of ['not json', '{"a":1}', 'null', '7']) {
    kept.set('words', nonsense);
    expect(words().read(), nonsense).toEqual([]);
  }
  kept.set('words', '["a", 7, null, "b"]');
  expect(words().read()).toEqual(['a', 'b']);
});

test.each([
  ['is full', storage.getItem],
  [
    'may not be asked',
    () => {
      throw new DOMException('no', 'SecurityError');
    },
  ],
])('a device that %s keeps it for the page', (_why, getItem) => {
  vi.stubGlobal('localStorage', { ...refusing, getItem });
  const list = words();
  list.write(['a']);
  expect(list.read()).toEqual(['a']);
});
