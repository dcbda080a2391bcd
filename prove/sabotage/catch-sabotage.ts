import { setTimeout as sleep } from 'node:timers/promises';
import { type Journal, openJournal } from '../buyers/journal.ts';
import { playBuyers } from '../buyers/play-buyers.ts';
import { gatherFacts } from '../facts/gather-facts.ts';
import { mendGateway, plantAtGateway } from '../faults/gateway.ts';
import { invariants } from '../invariants/all.ts';
import type { Violation } from '../invariants/invariant.ts';
import type { Desk } from '../world/desk.ts';
import { makeCode, type Thing } from '../world/goods.ts';
import type { World } from '../world/open-world.ts';
import { untilQuiet } from '../world/quiet.ts';
import { alter, restore } from './alter-parts.ts';
import type { Sabotage } from './sabotage.ts';

const CAUGHT_WITHIN_MS = 10_000;
/** A machine that is busy with other things may take longer to walk into a bug, but not for ever. */
const HARM_WITHIN_MS = 40_000;
const LOOK_AGAIN_MS = 300;
const WAVES = 3;
const BETWEEN_WAVES_MS = 2_500;

export type Catch = { readonly ms: number | null; readonly violations: readonly Violation[] };
type Stage = { readonly world: World; readonly desk: Desk; readonly goods: readonly Thing[] };

/** Puts one deliberate bug into the shop, lets buyers walk into it, and answers how long its invariant took to tell. */
export const catchSabotage = async (stage: Stage, sabotage: Sabotage): Promise<Catch> => {
  const { world, desk } = stage;
  await alter(world, sabotage);
  try {
    const code = `SABOTAGE-${sabotage.invariant}`;
    await makeCode(desk, code, sabotage.codeLimit ?? 100);
    const journal = openJournal();
    const before = await look(world, journal, sabotage.invariant);
    if (sabotage.gateway) await plantAtGateway(world, sabotage.gateway);
    const caught = new AbortController();
    const buying = comeInWaves(
      { ...stage, journal, run: `sabotage-${sabotage.invariant}`, code },
      sabotage,
      caught.signal,
    );
    try {
      return await watch({ world, journal, buying }, sabotage.invariant, before);
    } finally {
      caught.abort();
      await buying;
    }
  } finally {
    await mendGateway({ world });
    await restore(world, sabotage);
  }
};

/**
 * A few buyers, and the same once or twice more where the first walked past it: a race between two replicas is none while
 * their callers still rest the one that started last.
 */
const comeInWaves = async (
  stage: Parameters<typeof playBuyers>[0],
  { buyers }: Sabotage,
  caught: AbortSignal,
): Promise<void> => {
  for (let wave = 1; wave <= WAVES && !caught.aborted; wave++) {
    const named = buyers.map((buyer) => (wave === 1 ? buyer : { ...buyer, name: `${buyer.name}.${wave}` }));
    const round = { n: wave, fault: '', seed: 0, buyers: named, codeLimit: 0 };
    await playBuyers(stage, round, { atOnce: buyers.length });
    await sleep(BETWEEN_WAVES_MS, undefined, { signal: caught }).catch(() => undefined);
  }
};

type Watched = { world: World; journal: Journal; buying: Promise<void> };

const look = async (world: World, journal: Journal, name: string): Promise<readonly Violation[]> =>
  invariants.find((one) => one.name === name)!.check(await gatherFacts(world, journal));

/**
 * Looks again and again; what is seen twice in a row was no moment between two commits. Ten seconds are counted from
 * the first buyer, or, where the machine is slow, from when the last one has left.
 */
const watch = async (
  { world, journal, buying }: Watched,
  name: string,
  before: readonly Violation[],
): Promise<Catch> => {
  const begun = performance.now();
  let lookUntil = begun + HARM_WITHIN_MS;
  void buying.then(() => {
    lookUntil = Math.max(begun, performance.now()) + CAUGHT_WITHIN_MS;
  });
  const old = new Set(before.map(({ says }) => says));
  let seen = new Set<string>();
  await untilQuiet(world, { withinMs: 1_500 });
  while (performance.now() < lookUntil) {
    const found = (await look(world, journal, name)).filter(({ says }) => !old.has(says));
    const lasting = found.filter(({ says }) => seen.has(says));
    if (lasting.length > 0) return { ms: Math.round(performance.now() - begun), violations: lasting };
    seen = new Set(found.map(({ says }) => says));
    await sleep(LOOK_AGAIN_MS);
  }
  return { ms: null, violations: [] };
};
