import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Journal, openJournal } from '../buyers/journal.ts';
import { playBuyers } from '../buyers/play-buyers.ts';
import { gatherFacts } from '../facts/gather-facts.ts';
import { plantAtGateway } from '../faults/gateway.ts';
import { invariants } from '../invariants/all.ts';
import type { Violation } from '../invariants/invariant.ts';
import { openDesk } from '../world/desk.ts';
import { bringGoods, makeCode } from '../world/goods.ts';
import { openWorld, type World } from '../world/open-world.ts';
import { untilQuiet } from '../world/quiet.ts';
import type { Sabotage } from './sabotage.ts';

const CAUGHT_WITHIN_MS = 10_000;
const LOOK_AGAIN_MS = 500;

export type Catch = { readonly ms: number | null; readonly violations: readonly Violation[] };

/** A shop with one deliberate bug, a few buyers who walk into it, and whether its invariant tells within ten seconds. */
export const catchSabotage = async (sabotage: Sabotage, say: (line: string) => void): Promise<Catch> => {
  const world = await openWorld({ alter: alterationsOf(sabotage), count: sabotage.needsTwo ? 2 : 1 });
  try {
    for (const { database, text } of sabotage.sql ?? []) await world.databases.in(database)(text);
    const desk = openDesk(world);
    const goods = await bringGoods({ desk, databases: world.databases }, [
      { name: 'prove-plenty', stock: 100_000, priceMinor: 1_900 },
    ]);
    await makeCode(desk, 'SABOTAGE', sabotage.codeLimit ?? 100);
    if (sabotage.gateway) await plantAtGateway(world, sabotage.gateway);
    say(`The shop is open: ${sabotage.title}.`);

    const journal = openJournal();
    const begun = performance.now();
    const stage = { world, desk, goods, journal, run: 'sabotage', code: 'SABOTAGE' };
    const round = { n: 0, fault: '', seed: 0, buyers: sabotage.buyers, codeLimit: 0 };
    void playBuyers(stage, round, { atOnce: sabotage.buyers.length });
    return await watch({ world, journal }, sabotage.invariant, begun);
  } finally {
    await world.close();
  }
};

/** Looks again and again; what is seen twice in a row was no moment between two commits. */
const watch = async (
  { world, journal }: { world: World; journal: Journal },
  name: string,
  begun: number,
): Promise<Catch> => {
  const invariant = invariants.find((one) => one.name === name)!;
  let seenBefore: readonly Violation[] = [];
  await untilQuiet(world, { withinMs: 1_500 });
  while (performance.now() - begun < CAUGHT_WITHIN_MS) {
    const violations = invariant.check(await gatherFacts(world, journal));
    const lasting = violations.filter(({ says }) => seenBefore.some((before) => before.says === says));
    if (lasting.length > 0) return { ms: Math.round(performance.now() - begun), violations: lasting };
    seenBefore = violations;
    await sleep(LOOK_AGAIN_MS);
  }
  return { ms: null, violations: [] };
};

const alterationsOf = ({ patches }: Sabotage) =>
  [...new Set(patches.map(({ part }) => part))].map((part) => ({
    part,
    args: ['--import', path.join(import.meta.dirname, 'patch-modules.mjs')],
    env: { PROVE_PATCHES: JSON.stringify(patches.filter((patch) => patch.part === part)) },
  }));
