import type { Fault } from './fault.ts';

/** Everything dies at once, the database, the gateway and the mailbox too; then it is switched on again. */
export const powerCut: Fault = {
  name: 'power-cut',
  title: 'everything killed at once',
  inject: async (strike) => {
    const { world } = strike;
    await strike.wait(2_000);
    await strike.struck('the power is cut');
    world.server.kill();
    const names = world.replicas.names();
    await Promise.all(names.map((name) => world.replicas.kill(name)));
    await world.server.start();
    const waiting = [...names];
    const next = async (): Promise<void> => {
      for (let name = waiting.shift(); name; name = waiting.shift()) await world.replicas.restart(name);
    };
    await Promise.all([next(), next(), next(), next()]);
    strike.journal.note('world', 'is back');
  },
};
