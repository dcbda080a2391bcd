/**
 * A named place where a test may end the process as a power cut would (SIGKILL, no handlers run).
 * Inert unless SOUK_TEST_CONTROLS=1 and SOUK_CRASH_AT names the place.
 */
export const crashPoint = async (name: string): Promise<void> => {
  if (process.env.SOUK_TEST_CONTROLS !== '1' || process.env.SOUK_CRASH_AT !== name) return;
  process.kill(process.pid, 'SIGKILL');
  await new Promise(() => undefined);
};
