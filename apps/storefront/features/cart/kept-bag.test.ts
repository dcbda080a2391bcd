import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { BffError } from '../../lib/trpc/call-bff.ts';
import { bagOrKept } from './kept-bag.ts';

const bag = { count: 2, lines: [] };
const away = () => Promise.reject(new BffError('Nobody answered.'));
const network = (onLine: boolean) => vi.stubGlobal('navigator', { onLine });

beforeEach(() => {
  const places = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => places.get(name) ?? null,
    setItem: (name: string, value: string) => void places.set(name, value),
    removeItem: (name: string) => void places.delete(name),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('without a network the bag is as it was last seen on this device', async () => {
  network(true);
  await bagOrKept(async () => bag);
  network(false);
  expect(await bagOrKept(away)).toEqual(bag);
});

test('a bag that is gone is forgotten here too', async () => {
  network(true);
  await bagOrKept(async () => bag);
  await bagOrKept(async () => null);
  network(false);
  await expect(bagOrKept(away)).rejects.toThrow(BffError);
});

test('while there is a network, a shop that does not answer is no reason to show an old bag', async () => {
  network(true);
  await bagOrKept(async () => bag);
  await expect(bagOrKept(away)).rejects.toThrow(BffError);
});

test('what the shop refuses stays refused', async () => {
  network(true);
  await bagOrKept(async () => bag);
  network(false);
  const refusal = () => Promise.reject(new BffError('No.', { data: { refusal: { code: 'SERVICE_DOWN' } } }));
  await expect(bagOrKept(refusal)).rejects.toThrow('No.');
});
