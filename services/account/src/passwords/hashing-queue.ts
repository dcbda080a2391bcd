import { refuse } from '@souk/service-kit/refusal';

type Limits = { atOnce: number; waitingAtMost: number };

/**
 * Runs costly work a few at a time, in order of arrival.
 * @throws a TOO_BUSY refusal when `waitingAtMost` are waiting already
 */
export function createHashingQueue({ atOnce, waitingAtMost }: Limits) {
  let running = 0;
  const waiting: (() => void)[] = [];

  const takeTurn = async (): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (waiting.length >= waitingAtMost) {
      throw refuse('TOO_BUSY', 'Many people are signing in right now. Try again in a few seconds.', {
        retryAfterSeconds: 5,
      });
    }
    // The turn is handed on directly, so a newcomer cannot slip in between.
    await new Promise<void>((resolve) => waiting.push(resolve));
  };

  const handOn = (): void => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };

  return {
    async run<T>(work: () => Promise<T>): Promise<T> {
      await takeTurn();
      try {
        return await work();
      } finally {
        handOn();
      }
    },
  };
}
