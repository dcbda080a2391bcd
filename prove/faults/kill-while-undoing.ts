import { armAll, firstDeath, revive } from './crash.ts';
import { compensations } from './crash-points.ts';
import type { Fault } from './fault.ts';
import { reached } from './reached.ts';

const LASTS_MS = 30_000;

/**
 * Somebody dies while undoing what was begun, and whoever takes that over dies of the same a moment later: money and
 * stock still go back, once.
 */
export const killWhileUndoing: Fault = {
  name: 'kill-while-undoing',
  title: 'SIGKILL while undoing, and again while that is taken over',
  inject: async (strike) => {
    const places = compensations('order');
    const until = performance.now() + LASTS_MS;
    while (performance.now() < until && !strike.over.aborted) {
      const left = reached.leftOf('order').filter((place) => places.includes(place));
      const dying = firstDeath(strike, 'order');
      await armAll(strike, 'order', left.length > 1 ? left : places);
      const first = await dying;
      if (first) {
        // Who is left is armed still, and may die in this very moment.
        const dyingNext = firstDeath(strike, 'order');
        await strike.struck(`${first.name} died at ${first.place}`);
        const next = await dyingNext;
        if (next) await strike.struck(`${next.name} died at ${next.place}`);
      }
      await armAll(strike, 'order', []);
      await revive(strike, 'order');
    }
  },
};
