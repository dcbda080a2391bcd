import { openJournal } from './buyers/journal.ts';
import { tellOrders } from './facts/read-order.ts';
import { faults } from './faults/all.ts';
import { reached } from './faults/reached.ts';
import type { Flags } from './flags.ts';
import { brokenOff, countOutcomes, hasFailed, type Outcome, tellOutcome } from './outcome.ts';
import { GOODS, PLENTY, type Plan, planRun, SCARCE_STOCK } from './plan/plan.ts';
import { slice } from './plan/slice.ts';
import { playRound } from './play-round.ts';
import { printReached, printTable, rowsOf } from './report/table.ts';
import { writeReport } from './report/write-report.ts';
import { readDurability } from './world/database-server.ts';
import { openDesk } from './world/desk.ts';
import { bringGoods } from './world/goods.ts';
import { openWorld } from './world/open-world.ts';

/** More than fit into the time: a run ends when its minutes are over. */
const MOST_ROUNDS = 400;

/** Opens a shop, breaks it round after round until the minutes are over, and says what held. True when all of it did. */
export const proveShop = async (flags: Flags, say: (line: string) => void): Promise<boolean> => {
  const begun = performance.now();
  const { plan, minutes, strikeForMs } = flags.isSlice ? planSlice() : planMinutes(flags);
  const { seed } = plan;
  say(flags.isSlice ? 'Proving a slice.' : `Proving with --seed ${seed}, for ${minutes} minutes.`);
  const world = await openWorld();
  const outcomes: Outcome[] = [];
  const journal = openJournal();
  try {
    const desk = openDesk(world);
    const goods = await bringGoods({ desk, databases: world.databases }, goodsOf());
    say(`The shop is open after ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
    const until = performance.now() + minutes * 60_000;
    for (const round of plan.rounds) {
      if (performance.now() >= until) break;
      const fault = faults.find(({ name }) => name === round.fault)!;
      const from = journal.now();
      const stage = { world, desk, goods, journal, run: `s${seed}`, strikeForMs };
      const outcome = await playRound(stage, round, fault).catch((error: unknown) =>
        brokenOff({ round, fault, from, until: journal.now() }, error),
      );
      outcomes.push(outcome);
      say(tellOutcome(outcome));
      // A round that was broken off leaves a world that nobody knows anything of.
      if (outcome.verdicts.length === 0) break;
    }
    say(`\n${printTable(rowsOf(outcomes))}\n`);
    for (const { summary } of new Set(outcomes.map(({ fault }) => fault))) if (summary) say(summary());
    const killed = reached.rows().filter(({ reached: places }) => places > 0);
    if (killed.length > 0) say(`${printReached(killed)}\n`);
    say(`Orders: ${await tellOrders(world.databases.in('order'))}`);
    const durability = await readDurability(world.databases.in('postgres'));
    for (const { name, value } of durability) say(`${name} = ${value}`);
    say(`\nThe whole run: ${writeReport({ seed, outcomes, journal, durability })}`);
  } finally {
    const keep = outcomes.some(hasFailed);
    if (keep) say(`Its logs and data are kept in ${world.dataDir} until the next proof.`);
    await world.close({ keep });
  }
  const { passed, failed } = countOutcomes(outcomes);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0;
};

type Course = { plan: Plan; minutes: number; strikeForMs?: number };

const planMinutes = ({ seed, minutes, faults: names }: Flags): Course => {
  const chosen = faults.filter(({ name }) => names.includes(name));
  const weighed = chosen.flatMap(({ name, weight = 1 }) => Array.from({ length: weight }, () => name));
  return { plan: planRun({ seed, faults: weighed, rounds: MOST_ROUNDS }), minutes };
};

const planSlice = (): Course => ({
  plan: planRun({ ...slice, rounds: slice.faults.length, inOrder: true }),
  minutes: Number.POSITIVE_INFINITY,
  strikeForMs: slice.strikeForMs,
});

const goodsOf = () =>
  Array.from({ length: GOODS }, (_, n) => ({
    name: n < PLENTY ? `prove-plenty-${n}` : `prove-scarce-${n}`,
    stock: n < PLENTY ? 100_000 : SCARCE_STOCK,
    priceMinor: 900 + (n % 7) * 350,
    taxClass: n % 2 === 0 ? ('standard' as const) : ('reduced' as const),
  }));
