import { arm, firstDeath, revive, watchTakeOver } from './crash.ts';
import { compensations } from './crash-points.ts';
import type { Fault } from './fault.ts';

const LASTS_MS = 30_000;

/**
 * Somebody dies while undoing what was begun, and whoever takes that over dies of the same a moment later: money and
 * stock still go back, once.
 */
export const killWhileUndoing: Fault = {
  name: 'kill-while-undoing',
  title: 'SIGKILL while undoing, and again while that is taken over',
  inject: async (strike) => {
    const names = strike.world.replicas.names('order');
    const places = compensations('order');
    const armAll = (at: readonly string[]): Promise<unknown> =>
      Promise.all(names.map((name) => arm(strike, name, at).catch(() => undefined)));
    const until = performance.now() + LASTS_MS;
    while (performance.now() < until && !strike.over.aborted) {
      const dying = firstDeath(strike, names);
      await armAll(places);
      const first = await dying;
      if (first) {
        await strike.struck(`${first.name} died at ${first.place}`);
        // Everybody who is left is armed still.
        const second = await firstDeath(strike, names);
        if (second) await watchTakeOver(strike, second);
      }
      await armAll([]);
      await revive(strike, 'order');
    }
  },
};
