import { expect, onTestFinished, test, vi } from 'vitest';
import { followChanges } from './follow-changes.ts';

test('changes are looked for though nobody asks, also after a look that failed, and no more once it has ended', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const current = vi.fn<() => Promise<never>>().mockRejectedValue(new Error('the database is away'));
  const warn = vi.fn();
  const stop = followChanges({ app: { log: { warn } } as never }, { current, swatches: vi.fn() });
  await vi.advanceTimersByTimeAsync(4_000);
  expect(current).toHaveBeenCalledTimes(3);
  expect(warn).toHaveBeenCalledTimes(3);
  await stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(current).toHaveBeenCalledTimes(3);
});
