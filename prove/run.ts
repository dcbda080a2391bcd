// `npm run prove`: a shop of its own, buyers and faults by seed, and after each fault every invariant.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotStart } from '../scripts/cannot-start.mjs';
import { root } from '../scripts/settings.mjs';
import { openJournal } from './buyers/journal.ts';
import { faults } from './faults/all.ts';
import { type Flags, readFlags } from './flags.ts';
import { GOODS, PLENTY, planRun, SCARCE_STOCK } from './plan/plan.ts';
import { type Outcome, playRound } from './play-round.ts';
import { renderReport } from './report/html.ts';
import { printTable, rowsOf } from './report/table.ts';
import { sabotages } from './sabotage/all.ts';
import { catchSabotage } from './sabotage/catch-sabotage.ts';
import { readDurability } from './world/database-server.ts';
import { openDesk } from './world/desk.ts';
import { bringGoods } from './world/goods.ts';
import { openWorld } from './world/open-world.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** More than fit into the time: a run ends when its minutes are over. */
const MOST_ROUNDS = 400;

const prove = async ({ seed, minutes, fault: only }: Flags): Promise<number> => {
  const begun = performance.now();
  const chosen = faults.filter(({ name }) => only === null || name === only);
  const plan = planRun({
    seed,
    faults: chosen.flatMap(({ name, weight = 1 }) => Array.from({ length: weight }, () => name)),
    rounds: MOST_ROUNDS,
  });
  say(`Proving with --seed ${seed}, for ${minutes} minutes.`);
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
      const outcome = await playRound({ world, desk, goods, journal, run: `s${seed}` }, round, fault);
      outcomes.push(outcome);
      tell(outcome);
    }
    say(`\n${printTable(rowsOf(outcomes))}\n`);
    for (const { summary } of new Set(outcomes.map(({ fault }) => fault))) if (summary) say(summary());
    const durability = await readDurability(world.databases.in('postgres'));
    for (const { name, value } of durability) say(`${name} = ${value}`);
    say(`\nThe whole run: ${writeReport(seed, renderReport({ seed, outcomes, journal, durability }))}`);
  } finally {
    await world.close({ keep: outcomes.some(isBad) });
  }
  const verdicts = outcomes.flatMap(({ verdicts }) => verdicts);
  const failed =
    verdicts.filter(({ violations }) => violations.length > 0).length +
    outcomes.filter(({ broken }) => broken.length > 0).length;
  const passed = verdicts.length + outcomes.length - failed;
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && outcomes.length > 0 ? 0 : 1;
};

const checkTheChecker = async (name: string): Promise<number> => {
  const { ms, violations } = await catchSabotage(sabotages.find(({ invariant }) => invariant === name)!, say);
  for (const { says } of violations.slice(0, 5)) say(`  ${says}`);
  say(ms === null ? `${name} NOT CAUGHT` : `${name} caught in ${(ms / 1000).toFixed(1)} s`);
  return ms === null ? 1 : 0;
};

const writeReport = (seed: number, html: string): string => {
  const folder = path.join(root, 'test-results', 'prove');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `seed-${seed}.html`);
  writeFileSync(file, html);
  return file;
};

const isBad = ({ verdicts, broken }: Outcome): boolean =>
  broken.length > 0 || verdicts.some(({ violations }) => violations.length > 0);

const goodsOf = () =>
  Array.from({ length: GOODS }, (_, n) => ({
    name: n < PLENTY ? `prove-plenty-${n}` : `prove-scarce-${n}`,
    stock: n < PLENTY ? 100_000 : SCARCE_STOCK,
    priceMinor: 900 + (n % 7) * 350,
  }));

const tell = (outcome: Outcome): void => {
  const { round, fault, struck, inFlight, verdicts, broken, from, until } = outcome;
  const held = verdicts.filter(({ violations }) => violations.length === 0).length;
  say(
    `  ${isBad(outcome) ? '✗' : '✓'} ${round.n + 1}. ${fault.title}: ${struck} times, ${inFlight} in flight, ${held} of ${verdicts.length} held · ${((until - from) / 1000).toFixed(1)} s`,
  );
  for (const { invariant, violations } of verdicts)
    for (const { says } of violations.slice(0, 5)) say(`      ${invariant}: ${says}`);
  for (const says of broken.slice(0, 5)) say(`      ${says}`);
};

try {
  const flags = readFlags(process.argv.slice(2), {
    faults: faults.map(({ name }) => name),
    sabotages: sabotages.map(({ invariant }) => invariant),
    seed: () => Math.floor(Math.random() * 2 ** 31),
  });
  process.exitCode = flags.sabotage === null ? await prove(flags) : await checkTheChecker(flags.sabotage);
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
process.exit();
