import type { Death } from '../world/replicas.ts';
import type { Strike } from './fault.ts';
import { ANYWHERE, reached } from './reached.ts';
import { inHands, TAKEN_OVER_WITHIN_MS, takenOverIn } from './take-over.ts';

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

/** The first replica to die; null when none does within some seconds. Where it died counts as reached. */
export const firstDeath = (
  strike: Strike,
  part: string,
  withinMs = COMES_TO_PASS_WITHIN_MS,
): Promise<Death | null> =>
  new Promise((resolve) => {
    const end = (death: Death | null): void => {
      if (death) noteDeath(part, death);
      stop();
      clearTimeout(timer);
      strike.over.removeEventListener('abort', giveUp);
      resolve(death);
    };
    const giveUp = (): void => end(null);
    const names = strike.world.replicas.names(part);
    const stop = strike.world.replicas.onDeath((death) => names.includes(death.name) && end(death));
    const timer = setTimeout(end, withinMs, null);
    strike.over.addEventListener('abort', giveUp, { once: true });
  });

const noteDeath = (part: string, { place }: Death): void => {
  reached.died(part, place);
  if (place?.startsWith(`${ANYWHERE}.`)) reached.died(ANYWHERE, place.replace(ANYWHERE, part));
};

/** Whoever died is started again. */
export const revive = async ({ world: { replicas } }: Strike, part: string): Promise<void> => {
  const dead = replicas.names(part).filter((name) => !replicas.isRunning(name));
  await Promise.all(dead.map((name) => replicas.restart(name)));
};

/** The dead being one of two: what it drove has to go on elsewhere within five seconds. */
export const watchTakeOver = async (strike: Strike, { name, place }: Death): Promise<void> => {
  const { world } = strike;
  const { part } = world.replicas.planOf(name);
  const left = await inHands(world, part);
  await strike.struck(`${name} died at ${place}`);
  const others = world.replicas.names(part).filter((other) => other !== name);
  const someoneIsLeft = (): boolean => others.some((other) => world.replicas.isRunning(other));
  if (!someoneIsLeft()) return;
  const ms = await takenOverIn(world, left, TAKEN_OVER_WITHIN_MS * 3);
  strike.journal.note(name, `${left.length} things were under way, taken over in ${ms} ms`);
  if (someoneIsLeft()) judge(strike, part, { ms, after: `after ${name} died at ${place}` });
};

/** All being dead: what they drove has to go on within five seconds of their start. */
export const watchRevived = async (strike: Strike, part: string): Promise<void> => {
  const left = await inHands(strike.world, part);
  await revive(strike, part);
  const ms = await takenOverIn(strike.world, left, TAKEN_OVER_WITHIN_MS * 3);
  judge(strike, part, { ms, after: `after all of ${part} had died` });
};

const judge = (strike: Strike, part: string, { ms, after }: { ms: number | null; after: string }): void => {
  reached.takenOver(part, ms);
  if (ms === null || ms > TAKEN_OVER_WITHIN_MS)
    strike.broken(`${after}, another replica took over in ${ms ?? 'more than 15000'} ms`);
};
