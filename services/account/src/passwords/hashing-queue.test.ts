import { expect, test } from 'vitest';
import { createHashingQueue } from './hashing-queue.ts';

test('never more at once than allowed, everybody served in order', async () => {
  const queue = createHashingQueue({ atOnce: 2, waitingAtMost: 10 });
  const order: number[] = [];
  let running = 0;
  let most = 0;
  await Promise.all(
    [...Array(8).keys()].map((turn) =>
      queue.run(async () => {
        running += 1;
        most = Math.max(most, running);
        order.push(turn);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test('a crowd beyond the queue is refused, and a failure frees its place', async () => {
  const queue = createHashingQueue({ atOnce: 1, waitingAtMost: 1 });
  const first = queue.run(() => Promise.reject(new Error('broken')));
  const second = queue.run(() => Promise.resolve('served'));
  await expect(queue.run(() => Promise.resolve('late'))).rejects.toMatchObject({ code: 'TOO_BUSY' });
  await expect(first).rejects.toThrow('broken');
  await expect(second).resolves.toBe('served');
});
