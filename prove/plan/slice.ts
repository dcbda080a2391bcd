/**
 * What of the proof fits into a minute, for every run of the tests: a process dies, a commit goes unanswered, the
 * power goes, each for some seconds. The same every time, so that a failure is the work of whatever changed.
 */
export const slice = {
  seed: 4,
  strikeForMs: 6_000,
  faults: ['kill-order', 'commit-answer-lost', 'power-cut'],
} as const;
