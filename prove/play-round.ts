import { setTimeout as sleep } from 'node:timers/promises';
import type { Journal } from './buyers/journal.ts';
import { playBuyers } from './buyers/play-buyers.ts';
import { gatherFacts } from './facts/gather-facts.ts';
import type { Fault, Strike } from './faults/fault.ts';
import { underWay } from './faults/take-over.ts';
import { invariants } from './invariants/all.ts';
import type { Outcome, Verdict } from './outcome.ts';
import { type Round, SCARCE_STOCK, scarceOf } from './plan/plan.ts';
import { createRandom } from './plan/random.ts';
import { type Moment, stepsOf } from './report/timeline.ts';
import { setClock } from './world/business-clock.ts';
import type { Desk } from './world/desk.ts';
import { countGoods, makeCode, type Thing } from './world/goods.ts';
import { healWorld } from './world/heal-world.ts';
import type { World } from './world/open-world.ts';
import { untilQuiet } from './world/quiet.ts';

const AT_ONCE = 7;
/** So many come in any case; as many as are planned while the fault strikes. */
const FEWEST_BUYERS = 14;
const QUIET_WITHIN_MS = 45_000;
/** Longer than a hold, a challenge and a bank's page may take: whatever waits for somebody has ended then. */
const WAITED_SECONDS = 40 * 60;

export type Stage = {
  readonly world: World;
  readonly desk: Desk;
  readonly goods: readonly Thing[];
  readonly journal: Journal;
  readonly run: string;
  /** A fault that could go on ends after this. */
  readonly strikeForMs?: number | undefined;
};

/**
 * One fault, from the first buyer to the verdict: buyers buy while it strikes; the world is healed; when all is quiet
 * everything must hold. Then the clock moves past all waiting, and everything must hold again.
 */
export const playRound = async (stage: Stage, round: Round, fault: Fault): Promise<Outcome> => {
  const { world, desk, journal } = stage;
  const from = journal.now();
  const run = `${stage.run}-r${round.n}`;
  const code = `${run}-code`.toUpperCase();
  await makeCode(desk, code, round.codeLimit);
  for (const place of scarceOf(round.n))
    await countGoods(desk, {
      thing: stage.goods[place]!,
      countedTo: SCARCE_STOCK,
      key: `${run}-count-${place}`,
    });

  const over = new AbortController();
  const tally = { struck: 0, inFlight: 0, broken: [] as string[] };
  const strike = strikeOf({ stage, round, fault, run, tally, over: over.signal });
  const timer = stage.strikeForMs ? setTimeout(() => over.abort(), stage.strikeForMs) : undefined;
  let striking = true;
  const injecting = fault
    .inject(strike)
    .catch((error: unknown) => strike.broken(String(error)))
    .finally(() => {
      striking = false;
    });
  const isEnough = (come: number): boolean => !striking && come >= FEWEST_BUYERS;
  await playBuyers({ ...stage, run, code }, round, { atOnce: AT_ONCE, isEnough });
  over.abort();
  clearTimeout(timer);
  await injecting;
  const boughtUntil = journal.now();
  await healWorld(fault, strike);
  if (fault.isUnnoticed) tally.broken.push(...unanswered(journal, { from, until: boughtUntil }));

  const first = await settleAndCheck(stage, tally.broken);
  await setClock(world.databases, (round.n + 1) * WAITED_SECONDS);
  const second = await settleAndCheck(stage, tally.broken);
  return {
    ...tally,
    round,
    fault,
    verdicts: first.verdicts.map(({ invariant, violations }, place) => ({
      invariant,
      violations: violations.length > 0 ? violations : second.verdicts[place]!.violations,
    })),
    steps: first.steps.length > 0 ? first.steps : second.steps,
    from,
    until: journal.now(),
  };
};

type Tally = { struck: number; inFlight: number; broken: string[] };

/** What the fault of a round is given, and where it is counted what it did. */
const strikeOf = (of: {
  stage: Stage;
  round: Round;
  fault: Fault;
  run: string;
  tally: Tally;
  over: AbortSignal;
}): Strike => {
  const { stage, round, fault, run, tally, over } = of;
  return {
    ...stage,
    run,
    over,
    random: createRandom(round.seed),
    clockSeconds: round.n * WAITED_SECONDS,
    struck: async (what) => {
      const now = await underWay(stage.world).catch(() => []);
      tally.struck += 1;
      tally.inFlight += now.length;
      stage.journal.note(fault.name, `${what} (${now.length} checkouts in flight)`);
    },
    broken: (says) => void tally.broken.push(says),
    wait: (ms) => sleep(ms, undefined, { signal: over }).catch(() => undefined),
  };
};

const settleAndCheck = async (
  stage: Stage,
  broken: string[],
): Promise<{ verdicts: Verdict[]; steps: Moment[] }> => {
  const quiet = await untilQuiet(stage.world, { withinMs: QUIET_WITHIN_MS });
  stage.journal.note('world', quiet.left.length === 0 ? `quiet after ${quiet.ms} ms` : 'never quiet');
  if (quiet.left.length > 0) broken.push(`never quiet: ${quiet.left.join(', ')}`);
  const facts = await gatherFacts(stage.world, stage.journal);
  const verdicts = invariants.map(({ name, check }) => ({ invariant: name, violations: check(facts) }));
  const violations = verdicts.flatMap((verdict) => verdict.violations);
  return { verdicts, steps: stepsOf(facts, violations, stage.journal) };
};

const unanswered = (journal: Journal, { from, until }: { from: number; until: number }): string[] =>
  journal
    .entries()
    .filter(({ at, told }) => at >= from && at <= until && told.kind === 'unanswered')
    .map(
      ({ who, call, told }) =>
        `${who} noticed: ${call} got no answer (${told.kind === 'unanswered' && told.why})`,
    );
