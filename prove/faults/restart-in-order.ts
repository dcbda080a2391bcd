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

/** Every replica of every service, one after the other, as a deployment does. */
export const rollingRestart: Fault = {
  name: 'rolling-restart',
  title: 'rolling restart of every service',
  isUnnoticed: true,
  inject: async (strike) => {
    const services = strike.world.replicas
      .names()
      .filter((name) => strike.world.replicas.planOf(name).kind === 'service' && !name.startsWith('bff'));
    for (const name of services) {
      if (strike.over.aborted) return;
      await restart(strike, name);
    }
  },
};
