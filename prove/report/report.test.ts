import { expect, test } from 'vitest';
import { openJournal } from '../buyers/journal.ts';
import { freezePastLease } from '../faults/freeze-past-lease.ts';
import type { Outcome } from '../outcome.ts';
import { renderReport } from './html.ts';
import { printReached, printTable, rowsOf } from './table.ts';

const outcome = (n: number, says: string[] = []): Outcome => ({
  round: { n, fault: 'freeze', seed: 1, buyers: [], codeLimit: 1 },
  fault: freezePastLease,
  struck: 2,
  inFlight: 3,
  verdicts: [
    { invariant: 'I1', violations: says.map((sentence) => ({ says: sentence, about: [] })) },
    { invariant: 'I2', violations: [] },
  ],
  broken: [],
  steps: [],
  from: 0,
  until: 10,
});

test('rounds of one fault are one row', () => {
  const rows = rowsOf([outcome(0), outcome(1, ['two were sold of one'])]);
  expect(rows).toMatchObject([{ rounds: 2, struck: 4, inFlight: 6, held: 3, checked: 4 }]);
  expect(printTable(rows).split('\n')).toHaveLength(2);
  expect(printTable(rows)).toMatch(/SIGSTOP past the lease, then SIGCONT\s+4\s+6\s+3\/4/);
});

test('it is told where nobody died, unless hardly anything was reached', () => {
  const row = { part: 'order', of: 4, reached: 3, slowestMs: 4100, never: ['order.hold.after-call'] };
  const few = { ...row, part: 'payment', reached: 1, slowestMs: null, never: ['a', 'b', 'c'] };
  expect(printReached([row, few]).split('\n')).toEqual([
    expect.stringMatching(/^crash points of +reached +slowest$/),
    expect.stringMatching(/^order +3\/4 +4100 ms$/),
    '  never at order.hold.after-call',
    expect.stringMatching(/^payment +1\/4 +-$/),
  ]);
});

test('the page tells what failed, and takes no word of the shop for markup', () => {
  const page = renderReport({
    seed: 5,
    outcomes: [outcome(0), outcome(1, ['<b>two</b> were sold of one'])],
    journal: openJournal(),
    durability: [{ name: 'fsync', value: 'on' }],
  });
  expect(page).toContain('2 rounds, 1 of them failed. fsync = on.');
  expect(page).toContain('I1: &#60;b&#62;two&#60;/b&#62; were sold of one');
  expect(page).not.toContain('<b>two');
});
