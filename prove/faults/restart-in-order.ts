import type { Fault, Strike } from './fault.ts';

const restart = async (strike: Strike, name: string): Promise<void> => {
  await strike.struck(`${name} is asked to end`);
  await strike.world.replicas.stop(name);
  await strike.world.replicas.restart(name);
  strike.journal.note(name, 'is back');
};

/** SIGTERM while shoppers buy: what is under way is finished, the rest goes elsewhere, and nobody notices. */
export const terminateUnderLoad: Fault = {
  name: 'terminate',
  title: 'SIGTERM under load',
  isUnnoticed: true,
  inject: async (strike) => {
    for (const part of ['order', 'payment', 'inventory', 'cart']) {
      if (strike.over.aborted) return;
      await restart(strike, strike.random.pick(strike.world.replicas.names(part)));
      await strike.wait(300);
    }
  },
};

const AT_ONCE = 3;

/** Every replica of every service, three at a time and never two of one service, as a deployment does. */
export const rollingRestart: Fault = {
  name: 'rolling-restart',
  title: 'rolling restart of every service',
  isUnnoticed: true,
  inject: async (strike) => {
    const { replicas } = strike.world;
    const services = replicas.names().filter((name) => replicas.planOf(name).kind === 'service');
    const inTurns = services.sort((a, b) => replicas.planOf(a).replica - replicas.planOf(b).replica);
    for (let first = 0; first < inTurns.length && !strike.over.aborted; first += AT_ONCE)
      await Promise.all(inTurns.slice(first, first + AT_ONCE).map((name) => restart(strike, name)));
  },
};
