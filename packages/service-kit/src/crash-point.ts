import { writeSync } from 'node:fs';

/** Where the process dies: at the first of these places it reaches, once it has passed such places `after` times. */
export type Crash = { at: readonly string[]; after: number };

const opened = (): boolean => process.env.SOUK_TEST_CONTROLS === '1';

let armed: Crash = { at: process.env.SOUK_CRASH_AT ? [process.env.SOUK_CRASH_AT] : [], after: 0 };

/** Arms, or with no place disarms, this process's crash. */
export const armCrash = (crash: Crash): void => {
  armed = crash;
};

/**
 * A named place where a test may end the process as a power cut would (SIGKILL, no handlers run).
 * Inert unless SOUK_TEST_CONTROLS=1 and the place was named, by SOUK_CRASH_AT or while it runs (`PUT /test/crash`).
 */
export const crashPoint = async (name: string): Promise<void> => {
  if (armed.at.length === 0 || !opened() || !armed.at.includes(name)) return;
  if (armed.after > 0) {
    armed = { ...armed, after: armed.after - 1 };
    return;
  }
  // Written at once: nothing that is buffered outlives what follows.
  writeSync(process.stderr.fd, `reached crash point ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
};
