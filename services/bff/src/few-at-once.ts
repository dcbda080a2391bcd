import { remainingMs } from '@souk/service-kit/context';
import { type Refusal, refuse } from '@souk/service-kit/refusal';

/** With less time than this there is no point in beginning. */
const LEAST_LEFT_MS = 1_500;

/**
 * Lets so many pieces of work run at once; the others wait here for their turn, in the order they came, and cost nobody
 * anything. Who has hardly any time left when their turn comes is asked to come back: work that cannot end in time takes
 * from those who still can, and looks to whoever watches like a service that is down. For who is `gone` by then nothing
 * is begun: what was held for them would be nobody's.
 */
export const fewAtOnce = (most: number) => {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>, gone?: AbortSignal): Promise<T | Refusal> => {
    if (running < most) running += 1;
    else await new Promise<void>((itsTurn) => waiting.push(itsTurn));
    try {
      if (remainingMs() < LEAST_LEFT_MS || gone?.aborted)
        return refuse('CHECKOUT_BUSY', 'Very many are at the till right now. Try again in a moment.');
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
};
