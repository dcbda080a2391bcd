import { expect, test } from 'vitest';
import { PLENTY, planMarkets, planRun, scarceOf, storyNames } from './plan.ts';

const faults = ['kill', 'freeze', 'cut'];
const plan = planRun({ seed: 7, faults, rounds: 12 });

test('the same seed gives the same plan, another seed another', () => {
  expect(planRun({ seed: 7, faults, rounds: 12 })).toEqual(plan);
  expect(planRun({ seed: 8, faults, rounds: 12 })).not.toEqual(plan);
});

test('a longer run begins as the shorter one does', () => {
  expect(planRun({ seed: 7, faults, rounds: 20 }).rounds.slice(0, 12)).toEqual(plan.rounds);
});

test('every fault comes up before any comes again', () => {
  for (const first of [0, 3, 6, 9])
    expect(
      plan.rounds
        .slice(first, first + 3)
        .map(({ fault }) => fault)
        .sort(),
    ).toEqual([...faults].sort());
});

test('what comes up more often does so once every other one has', () => {
  const { rounds } = planRun({ seed: 7, faults: ['kill', 'kill', 'kill', 'freeze', 'cut'], rounds: 10 });
  const struck = rounds.map(({ fault }) => fault);
  for (const pass of [struck.slice(0, 5), struck.slice(5)]) {
    expect(pass.slice(0, 3).sort()).toEqual(['cut', 'freeze', 'kill']);
    expect(pass.slice(3)).toEqual(['kill', 'kill']);
  }
});

test('every way to buy comes up in a few rounds', () => {
  const told = new Set(plan.rounds.slice(0, 3).flatMap(({ buyers }) => buyers.map(({ story }) => story)));
  expect([...told].sort()).toEqual([...new Set(storyNames)].sort());
});

test('scarce goods are those of the round', () => {
  for (const { n, buyers } of plan.rounds)
    for (const { thing } of buyers.flatMap(({ lines }) => lines))
      if (thing >= PLENTY) expect(scarceOf(n)).toContain(thing);
});

test('every round has buyers of every market', () => {
  for (const { buyers } of plan.rounds)
    expect(new Set(buyers.map(({ market }) => market))).toEqual(new Set(planMarkets));
});
