import { shuffled } from '../plan/random.ts';
import type { Network } from '../world/network.ts';
import type { Fault } from './fault.ts';

const AT_ONCE = 2;
const TIMES = 9;
const LASTS_MS = 1_800;

/** Every two that talk, by part: replicas of one are cut together. */
const pairsOf = ({ links }: Network): string[] => [
  ...new Set(links.map(({ from, to }) => [from, to].map((name) => name.replace(/-\d+$/, '')).join(' to '))),
];

/** What was cut in this run, so that a long one comes to every pair. */
const cut = new Set<string>();
let known = 0;

export const oneWayCut: Fault = {
  name: 'one-way-cut',
  title: 'one-way cut between two that talk',
  weight: 2,
  summary: () => `one way was cut between ${cut.size} of ${known} pairs that talk`,
  inject: async ({ world: { network }, random, over, struck, wait }) => {
    const pairs = pairsOf(network);
    known = pairs.length;
    for (let n = 0; n < TIMES && !over.aborted; n++) {
      const left = pairs.filter((pair) => !cut.has(pair));
      for (const pair of shuffled(left.length > 0 ? left : pairs, random).slice(0, AT_ONCE)) {
        const [from = '', to = ''] = pair.split(' to ');
        const way = random.pick(['there', 'back'] as const);
        await struck(`${pair}: ${way === 'there' ? 'what is asked' : 'what is answered'} gets lost`);
        network.trouble(network.between(from, to), { kind: 'vanish', ways: [way] });
        cut.add(pair);
      }
      await wait(LASTS_MS);
      network.heal();
    }
  },
};
