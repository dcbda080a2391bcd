import type { Random } from '../plan/random.ts';
import { setClock } from '../world/business-clock.ts';
import type { Death } from '../world/replicas.ts';
import { armAll, firstDeath, revive, watchTakeOver } from './crash.ts';
import { crashPoints } from './crash-points.ts';
import type { Fault, Strike } from './fault.ts';
import { plantStray, plantStrayStock } from './strays.ts';

const LASTS_MS = 40_000;
/** Where somebody died at every place already, so many more deaths are enough. */
const DEATHS_ONCE_ALL_ARE_REACHED = 3;
/** Below so many all of them are armed; of more, chance takes half, so that not always the first of a way is met. */
const FEW = 12;
/** A hold is ten minutes. */
const PAST_A_HOLD_SECONDS = 601;

const choose = (left: readonly string[], random: Random): readonly string[] => {
  const some = left.filter(() => random.next() < 0.5);
  return some.length < FEW ? left : some;
};

/** What no buyer does, and what leads to places that only it leads to. */
const leadThere = async (strike: Strike, left: readonly string[], n: number): Promise<void> => {
  const { desk, goods, run, world, clockSeconds } = strike;
  if (left.some((place) => place.includes('.stray.')))
    await plantStray(desk, { key: `${run}-stray-${n}`, isTaken: n % 2 === 0 });
  if (left.some((place) => place.includes('.stray-stock.')))
    await plantStrayStock(desk, { variantId: goods[0]!.variantId, isSold: n % 2 === 0 });
  const waitsForTime = left.some((place) => /\.(expired|refresh)\./.test(place));
  if (waitsForTime && n % 4 === 3)
    await setClock(world.databases, clockSeconds + Math.floor((n + 1) / 4) * PAST_A_HOLD_SECONDS);
};

/** Of every part's places, those at which a process died; kept for the whole run. */
type Found = { readonly all: readonly string[]; readonly reached: Set<string>; slowestMs: number };

/**
 * SIGKILL at named places, before and after calls and commits. All replicas are armed with places nobody died at yet;
 * the first to come to one dies, and stays dead until another has taken over what it drove.
 */
export const killAtCrashPoints = (part: string, { weight = 1 } = {}): Fault => {
  const found: Found = { all: crashPoints[part] ?? [], reached: new Set(), slowestMs: 0 };
  return {
    name: `kill-${part}`,
    title: `SIGKILL at crash points of ${part}`,
    weight,
    summary: () => summaryOf(part, found),
    inject: async (strike) => {
      const until = performance.now() + LASTS_MS;
      let enough = DEATHS_ONCE_ALL_ARE_REACHED;
      for (let n = 0; performance.now() < until && enough > 0 && !strike.over.aborted; n++) {
        const left = found.all.filter((place) => !found.reached.has(place));
        if (part === 'order') await leadThere(strike, left, n).catch(() => undefined);
        const death = await killOne(strike, part, choose(left.length > 0 ? left : found.all, strike.random));
        if (!death) continue;
        if (left.length === 0) enough -= 1;
        if (death.place) found.reached.add(death.place);
        const ms = await watchTakeOver(strike, death);
        found.slowestMs = Math.max(found.slowestMs, ms ?? 0);
        await revive(strike, part);
      }
    },
  };
};

const killOne = async (strike: Strike, part: string, places: readonly string[]): Promise<Death | null> => {
  const dying = firstDeath(strike, part);
  await armAll(strike, part, places);
  const death = await dying;
  // Two dead at once would prove nothing of taking over.
  await armAll(strike, part, []);
  if (!death) await revive(strike, part);
  return death;
};

const summaryOf = (part: string, { all, reached, slowestMs }: Found): string => {
  const never = all.filter((place) => !reached.has(place));
  return [
    `${part} died at ${reached.size} of its ${all.length} crash points, and was taken over within ${slowestMs} ms`,
    // A short run comes to few: which they were is no news.
    ...(never.length > 0 && never.length <= all.length / 2 ? [`  never at ${never.join(', ')}`] : []),
  ].join('\n');
};
