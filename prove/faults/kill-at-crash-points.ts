import { armAll, firstDeath, revive, watchRevived, watchTakeOver } from './crash.ts';
import { crashPoints } from './crash-points.ts';
import type { Fault, Strike } from './fault.ts';
import { createGuide } from './lead-there.ts';
import { reached } from './reached.ts';

const LASTS_MS = 60_000;
/** Where somebody died at every place already, so many more deaths are enough. */
const DEATHS_ONCE_ALL_ARE_REACHED = 2;
/** Below so many all of them are armed; of more, chance takes half, so that not always the first of a way is met. */
const FEW = 12;
/** Who is left comes to a place of its own within this, or lives on. */
const FOLLOWS_WITHIN_MS = 1_500;

/** Half of the places that are left, or all where few are; any of them where none is left. */
const choose = (part: string, { random }: Strike): readonly string[] => {
  const left = reached.leftOf(part);
  const from = left.length > 0 ? left : (crashPoints[part] ?? []);
  const some = from.filter(() => random.next() < 0.5);
  return some.length < FEW ? from : some;
};

/**
 * SIGKILL at named places, before and after calls and commits. All replicas are armed with places nobody died at yet,
 * and the first to come to one dies. What it drove goes on within five seconds at another one, while the dead one stays
 * dead or is started at once; or the other one dies as well, at a place of its own, and whoever is started takes over.
 */
export const killAtCrashPoints = (part: string, { weight = 1 } = {}): Fault => ({
  name: `kill-${part}`,
  title: `SIGKILL at crash points of ${part}`,
  weight,
  inject: async (strike) => {
    const guide = createGuide(strike, part);
    const until = performance.now() + LASTS_MS;
    let enough = DEATHS_ONCE_ALL_ARE_REACHED;
    for (let n = 0; performance.now() < until && enough > 0 && !strike.over.aborted; n++) {
      const left = reached.leftOf(part);
      await guide.lead(left, n).catch(() => undefined);
      const died = await (strike.random.next() < 0.5 ? killOne : killBoth)(strike, part);
      if (died && left.length === 0) enough -= 1;
      if (left.length > 0 && reached.leftOf(part).length === 0) break;
    }
    await guide.arrived();
  },
});

type Kill = (strike: Strike, part: string) => Promise<boolean>;

/** One dies. Answers whether anybody did. */
const killOne: Kill = async (strike, part) => {
  const dying = firstDeath(strike, part);
  await armAll(strike, part, choose(part, strike));
  const death = await dying;
  // Two dead at once would prove nothing of another one that takes over.
  await armAll(strike, part, []);
  const reviving = death && strike.random.next() < 0.5 ? revive(strike, part) : null;
  if (death) await watchTakeOver(strike, death);
  await (reviving ?? revive(strike, part));
  return death !== null;
};

/** One dies, and a moment later, at another place, who is left to take over. */
const killBoth: Kill = async (strike, part) => {
  const places = choose(part, strike);
  const dying = firstDeath(strike, part);
  await armAll(strike, part, places);
  const first = await dying;
  if (first) {
    const dyingNext = firstDeath(strike, part, FOLLOWS_WITHIN_MS);
    const others = places.filter((place) => place !== first.place);
    await armAll(strike, part, others);
    await strike.struck(`${first.name} died at ${first.place}`);
    const next = await dyingNext;
    if (next) await strike.struck(`${next.name} died at ${next.place}`);
  }
  await armAll(strike, part, []);
  if (first) await watchRevived(strike, part);
  else await revive(strike, part);
  return first !== null;
};
