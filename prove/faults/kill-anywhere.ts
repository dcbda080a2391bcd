import { armAll, firstDeath, revive, watchTakeOver } from './crash.ts';
import { anywhere } from './crash-points.ts';
import type { Fault } from './fault.ts';

const LASTS_MS = 40_000;
/** Every part there is two of; buyers of a run have no account, so that one is hardly asked for anything. */
const parts = ['bff', 'catalog', 'cart', 'order', 'payment', 'inventory', 'notification', 'account'];
/** More than a checkout has in any one part, so that death comes at any moment of it. */
const MOST_PASSED = 30;

/** Where each part died, by the kind of place. */
const died = new Map<string, number>();

/**
 * SIGKILL in any part, at whatever commit or call of another service chance says: not only where somebody thought of
 * naming a place.
 */
export const killAnywhere: Fault = {
  name: 'kill-anywhere',
  title: 'SIGKILL of any part, before and after any commit or call',
  weight: 3,
  summary: () => `died at ${[...died].map(([where, times]) => `${where} ${times}`).join(', ') || 'no place'}`,
  inject: async (strike) => {
    const until = performance.now() + LASTS_MS;
    for (let n = strike.random.below(parts.length); performance.now() < until && !strike.over.aborted; n++) {
      const part = parts[n % parts.length]!;
      const dying = firstDeath(strike, part);
      await armAll(strike, part, [strike.random.pick(anywhere)], strike.random.below(MOST_PASSED));
      const death = await dying;
      await armAll(strike, part, []);
      if (death) {
        const where = `${part} ${death.place?.replace('anywhere.', '') ?? ''}`;
        died.set(where, (died.get(where) ?? 0) + 1);
        await watchTakeOver(strike, death);
      }
      await revive(strike, part);
    }
  },
};
