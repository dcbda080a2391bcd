import { setTimeout as sleep } from 'node:timers/promises';
import type { Service, Stop } from '@souk/service-kit/service';

const LOOK_EVERY_MS = 3_000;

/** Does something in the background every few seconds; what fails is tried again the next time. */
export const lookRegularly = (
  { app }: Pick<Service, 'app'>,
  { what, look, everyMs = LOOK_EVERY_MS }: { what: string; look: () => Promise<unknown>; everyMs?: number },
): Stop => {
  const stopping = new AbortController();
  const run = async (): Promise<void> => {
    for (;;) {
      await sleep(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      await look().catch((error: unknown) => app.log.warn({ err: error }, `${what} wait`));
    }
  };
  const running = run();
  return async () => {
    stopping.abort();
    await running;
  };
};
