import { expect, test } from 'vitest';
import { oneWindowAtATime } from './one-window-at-a-time.ts';

test('two first adds of one browser run one after another, and a failed one lets the next in', async () => {
  expect(navigator.locks, 'this runtime has the browser’s own locks').toBeDefined();
  const said: string[] = [];
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  const first = oneWindowAtATime(async () => {
    said.push('first sent');
    await answered;
    said.push('first answered');
    throw new Error('the shop is away');
  });
  const second = oneWindowAtATime(async () => {
    said.push('second sent');
  });
  await expect.poll(() => said).toEqual(['first sent']);
  answer();
  await expect(first).rejects.toThrow('the shop is away');
  await second;
  expect(said).toEqual(['first sent', 'first answered', 'second sent']);
});
