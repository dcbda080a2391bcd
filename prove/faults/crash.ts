import type { Death } from '../world/replicas.ts';
import type { Strike } from './fault.ts';
import { TAKEN_OVER_WITHIN_MS, takenOverIn, underWay } from './take-over.ts';

const COMES_TO_PASS_WITHIN_MS = 4_000;

type Crash = { at: readonly string[]; after: number };

const arm = async ({ world }: Strike, name: string, crash: Crash): Promise<void> => {
  const { url } = world.replicas.planOf(name);
  await fetch(`${url}/test/crash`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(crash),
    signal: AbortSignal.timeout(5_000),
  }).then((answer) => answer.arrayBuffer());
};

/**
 * Arms all replicas to die at the first of these places they reach, once each has passed so many of them; with no places
 * they live on.
 */
export const armAll = async (
  strike: Strike,
  part: string,
  at: readonly string[],
  after = 0,
): Promise<void> => {
  // Who is dead, or dies in this moment, cannot be armed.
  const arming = strike.world.replicas.names(part).map((name) => arm(strike, name, { at, after }));
  await Promise.allSettled(arming);
};

/** The first replica to die; null when none does within some seconds. */
export const firstDeath = (strike: Strike, part: string): Promise<Death | null> =>
  new Promise((resolve) => {
    const end = (death: Death | null): void => {
      stop();
      clearTimeout(timer);
      strike.over.removeEventListener('abort', giveUp);
      resolve(death);
    };
    const giveUp = (): void => end(null);
    const names = strike.world.replicas.names(part);
    const stop = strike.world.replicas.onDeath((death) => names.includes(death.name) && end(death));
    const timer = setTimeout(end, COMES_TO_PASS_WITHIN_MS, null);
    strike.over.addEventListener('abort', giveUp, { once: true });
  });

/** Whoever died is started again. */
export const revive = async ({ world: { replicas } }: Strike, part: string): Promise<void> => {
  const dead = replicas.names(part).filter((name) => !replicas.isRunning(name));
  await Promise.all(dead.map((name) => replicas.restart(name)));
};

/**
 * While the dead stays dead: what it drove has to go on elsewhere within five seconds. Answers how long that took; null
 * when nobody is left who could.
 */
export const watchTakeOver = async (strike: Strike, { name, place }: Death): Promise<number | null> => {
  const { world, journal } = strike;
  const left = await underWay(world);
  await strike.struck(`${name} died at ${place}`);
  const { part } = world.replicas.planOf(name);
  const others = world.replicas.names(part).filter((other) => world.replicas.isRunning(other));
  if (others.length === 0) return null;
  const ms = await takenOverIn(world, left, TAKEN_OVER_WITHIN_MS * 3);
  journal.note(name, `${left.length} checkouts were under way, taken over in ${ms} ms`);
  const someoneIsLeft = others.some((other) => world.replicas.isRunning(other));
  if (someoneIsLeft && (ms === null || ms > TAKEN_OVER_WITHIN_MS))
    strike.broken(
      `after ${name} died at ${place}, another replica took over in ${ms ?? 'more than 15000'} ms`,
    );
  return ms;
};
