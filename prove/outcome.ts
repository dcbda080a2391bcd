import type { Fault } from './faults/fault.ts';
import type { Violation } from './invariants/invariant.ts';
import type { Round } from './plan/plan.ts';
import type { Moment } from './report/timeline.ts';

export type Verdict = { readonly invariant: string; readonly violations: readonly Violation[] };

/** What became of one round. */
export type Outcome = {
  readonly round: Round;
  readonly fault: Fault;
  readonly struck: number;
  /** Checkouts somebody worked on at the moments it struck. */
  readonly inFlight: number;
  readonly verdicts: readonly Verdict[];
  /** Promises besides the invariants that were not kept. */
  readonly broken: readonly string[];
  /** The steps of what went wrong, as the databases wrote them down. */
  readonly steps: readonly Moment[];
  readonly from: number;
  readonly until: number;
};

/** A round that did not come to its end: nothing can be said of what held. */
export const brokenOff = (
  of: Pick<Outcome, 'round' | 'fault' | 'from' | 'until'>,
  error: unknown,
): Outcome => ({
  ...of,
  struck: 0,
  inFlight: 0,
  verdicts: [],
  steps: [],
  broken: [`the round broke off: ${error instanceof Error ? error.message : String(error)}`],
});

/** Each invariant counts, and so does everything else that a round promises, as one. */
export const countOutcomes = (outcomes: readonly Outcome[]): { passed: number; failed: number } => {
  const verdicts = outcomes.flatMap((outcome) => outcome.verdicts);
  const failed =
    verdicts.filter(({ violations }) => violations.length > 0).length +
    outcomes.filter(({ broken }) => broken.length > 0).length;
  return { passed: verdicts.length + outcomes.length - failed, failed };
};

export const hasFailed = (outcome: Outcome): boolean => countOutcomes([outcome]).failed > 0;

const MOST_TOLD = 5;

/** The lines of one round, as they are printed. */
export const tellOutcome = (outcome: Outcome): string => {
  const { round, fault, struck, inFlight, verdicts, broken, from, until } = outcome;
  const held = verdicts.filter(({ violations }) => violations.length === 0).length;
  const mark = hasFailed(outcome) ? '✗' : '✓';
  return [
    `  ${mark} ${round.n + 1}. ${fault.title}: ${struck} times, ${inFlight} in flight, ${held} of ${verdicts.length} held · ${((until - from) / 1000).toFixed(1)} s`,
    ...verdicts.flatMap(({ invariant, violations }) =>
      violations.slice(0, MOST_TOLD).map(({ says }) => `      ${invariant}: ${says}`),
    ),
    ...broken.slice(0, MOST_TOLD).map((says) => `      ${says}`),
  ].join('\n');
};
