import type { Fault } from './fault.ts';

const LEASE_MS = 10_000;

/** SIGSTOP for longer than a lease, then SIGCONT: a driver that was taken for dead wakes up with an old fence. */
export const freezePastLease: Fault = {
  name: 'freeze',
  title: 'SIGSTOP past the lease, then SIGCONT',
  inject: async (strike) => {
    const { world } = strike;
    for (const name of ['order', 'payment-2']) {
      await strike.struck(`${name} is frozen`);
      world.replicas.freeze(name);
      await strike.wait(LEASE_MS + 1_500);
      world.replicas.thaw(name);
      strike.journal.note(name, 'goes on');
      await strike.wait(500);
      if (strike.over.aborted) return;
    }
  },
};
