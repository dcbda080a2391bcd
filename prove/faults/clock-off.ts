import path from 'node:path';
import type { Fault } from './fault.ts';

const TEN_MINUTES_MS = 10 * 60_000;

/** One replica's clock is ten minutes off, either way: its tokens may be refused, and nothing else may come of it. */
export const clockOff: Fault = {
  name: 'clock-off',
  title: "one replica's clock 10 minutes off",
  inject: async (strike) => {
    const { world, random } = strike;
    const name = random.pick(['order', 'payment-2', 'inventory', 'cart-2']);
    const offMs = random.pick([-TEN_MINUTES_MS, TEN_MINUTES_MS]);
    await world.replicas.stop(name);
    await world.replicas.restart(name, {
      args: ['--import', path.join(import.meta.dirname, 'clock-off.mjs')],
      env: { PROVE_CLOCK_OFF_MS: String(offMs) },
    });
    await strike.struck(`the clock of ${name} is off by ${offMs / 60_000} minutes`);
    await strike.wait(9_000);
    await world.replicas.stop(name);
    await world.replicas.restart(name);
  },
};
