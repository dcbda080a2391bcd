import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../plan/random.ts';
import type { Death } from '../world/replicas.ts';
import { reachedByBuying } from './crash-points.ts';
import type { Fault, Strike } from './fault.ts';
import { TAKEN_OVER_WITHIN_MS, takenOverIn, underWay } from './take-over.ts';

const TRIES = 10;
/** Below so many all of them are armed; of more, chance takes half, so that not always the first of a way is met. */
const FEW = 12;
const COMES_TO_PASS_WITHIN_MS = 4_000;

const choose = (left: readonly string[], random: Random): readonly string[] => {
  const some = left.filter(() => random.next() < 0.5);
  return some.length < FEW ? left : some;
};

/** Arms one replica to die at the first of these places it reaches. */
const arm = async ({ world }: Strike, name: string, at: readonly string[]): Promise<void> => {
  const { url } = world.replicas.planOf(name);
  await fetch(`${url}/test/crash`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ at, after: 0 }),
    signal: AbortSignal.timeout(5_000),
  }).then((answer) => answer.arrayBuffer());
};

const deathOf = (strike: Strike, name: string): Promise<Death | null> =>
  new Promise((resolve) => {
    const stop = strike.world.replicas.onDeath((death) => death.name === name && end(death));
    const end = (death: Death | null): void => {
      stop();
      clearTimeout(timer);
      resolve(death);
    };
    const timer = setTimeout(end, COMES_TO_PASS_WITHIN_MS, null);
    strike.over.addEventListener('abort', () => end(null), { once: true });
  });

/**
 * SIGKILL at named places, before and after calls and commits. The dead stays dead until another replica has taken
 * over what it drove: that has to happen within five seconds.
 */
export const killAtCrashPoints = (part: string, { weight = 1 } = {}): Fault => {
  const all = reachedByBuying(part);
  const reached = new Set<string>();
  let slowestMs = 0;
  return {
    name: `kill-${part}`,
    title: `SIGKILL at crash points of ${part}`,
    weight,
    summary: () =>
      `${part} died at ${reached.size} of its ${all.length} crash points, and was taken over within ${slowestMs} ms`,
    inject: async (strike) => {
      const { world, random } = strike;
      const replicas = world.replicas.names(part);
      for (let n = 0; n < TRIES && !strike.over.aborted; n++) {
        const left = all.filter((place) => !reached.has(place));
        const places = choose(left.length > 0 ? left : all, random);
        const killed = await killOnce(strike, replicas[n % replicas.length]!, places);
        if (killed?.place) reached.add(killed.place);
        slowestMs = Math.max(slowestMs, killed?.takenOverMs ?? 0);
      }
    },
  };
};

/** Arms one replica; when it died, waits for another to take over and starts it again. Null when it did not die. */
const killOnce = async (
  strike: Strike,
  name: string,
  places: readonly string[],
): Promise<{ place: string | null; takenOverMs: number | null } | null> => {
  const { world } = strike;
  const dead = deathOf(strike, name);
  await arm(strike, name, places);
  const death = await dead;
  if (!death) {
    // It may die at this very moment.
    await arm(strike, name, []).catch(() => undefined);
    if (!world.replicas.isRunning(name)) await world.replicas.restart(name);
    return null;
  }
  const left = await underWay(world);
  await strike.struck(`${name} died at ${death.place}`);
  const ms = await takenOverIn(world, left, TAKEN_OVER_WITHIN_MS * 3);
  strike.journal.note(name, `${left.length} checkouts were under way, taken over in ${ms} ms`);
  if (ms === null || ms > TAKEN_OVER_WITHIN_MS)
    strike.broken(
      `after ${name} died at ${death.place}, another replica took over in ${ms ?? 'more than 15000'} ms`,
    );
  await world.replicas.restart(name);
  await sleep(200);
  return { place: death.place, takenOverMs: ms };
};
