import { expect, test } from 'vitest';
import { openJournal } from '../buyers/journal.ts';
import { goodFacts } from '../invariants/good-facts.ts';
import { stepsOf, timelineOf } from './timeline.ts';

const journal = openJournal();
const entry = (who: string, at: number, data: unknown) =>
  journal.write({ who, at, ms: 3, call: 'checkout.pay', input: {}, told: { kind: 'acknowledged', data } });
entry('ann', 10, { id: 'c1', state: 'held' });
entry('ben', 20, { id: 'c2', state: 'confirmed', order: { number: 'S-1' } });
journal.note('order', 'died');
entry('ann', 30, { id: 'c1', state: 'cancelled' });
entry('ann', 900, { id: 'c9', state: 'held' });

const round = { from: 0, until: 100, steps: [] };
const about = (...ids: string[]) => [
  { invariant: 'I3', violations: [{ says: 'money is kept', about: ids }] },
];

test('a failing round shows whom it is about, and every fault', () => {
  const moments = timelineOf({ ...round, verdicts: about('c1') }, journal);
  expect(moments.map(({ who, what, told }) => `${who}: ${told || what}`)).toEqual([
    'order: died',
    'ann: held · c1',
    'ann: cancelled · c1',
  ]);
});

test('where nobody is named, everybody of the round is shown', () => {
  const moments = timelineOf({ ...round, verdicts: [] }, journal);
  expect(moments.map(({ who }) => who)).toEqual(['order', 'ann', 'ben', 'ann']);
});

test('the steps of what a violation is about are told, with those of its payments', () => {
  const steps = stepsOf(goodFacts, [{ says: 'wrong', about: ['c1'] }], { begunAtMs: -50 });
  expect(steps.map(({ at, who, what }) => `${at} ${who}: ${what}`)).toEqual([
    '50 checkout: new → quoted',
    '50 checkout: quoted → held',
    '50 checkout: held → authorized',
    '50 payment_intent: authorized → captured',
    '50 reservation: held → claimed',
  ]);
});
