/**
 * What of the proof fits into a minute, for every run of the tests: one fault of each kind (a process, a commit, everything), each for some seconds. The
 * same every time, so that a failure is the work of whatever changed.
 */
export const slice = {
  seed: 4,
  strikeForMs: 6_000,
  faults: ['kill-order', 'commit-answer-lost', 'power-cut'],
} as const;
