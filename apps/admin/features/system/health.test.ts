import { expect, test } from 'vitest';
import { conditionOf, conditionOfAll, inDuration, inTime } from './health';

const well = { ready: true, errorRate: 0, p95Ms: 12 };

test('a replica that does not answer, or whose database does not, is down', () => {
  expect(conditionOf(null)).toBe('down');
  expect(conditionOf({ ...well, ready: false })).toBe('down');
});

test('failures and slow answers are worth a look', () => {
  expect(conditionOf(well)).toBe('well');
  expect(conditionOf({ ...well, errorRate: 0.02 })).toBe('strained');
  expect(conditionOf({ ...well, p95Ms: 1_500 })).toBe('strained');
  expect(conditionOf({ ...well, p95Ms: null })).toBe('well');
});

test('a service with one replica left is strained, with none it is down', () => {
  expect(conditionOfAll([{ health: well }, { health: null }])).toBe('strained');
  expect(conditionOfAll([{ health: null }, { health: null }])).toBe('down');
  expect(conditionOfAll([{ health: well }, { health: well }])).toBe('well');
});

test('times are as long as one needs to know', () => {
  expect([null, 4.26, 88.2, 1_240].map(inTime)).toEqual(['idle', '4.3 ms', '88 ms', '1.2 s']);
  expect([0, 41, 760, 15_130, 273_600].map(inDuration)).toEqual([
    'now',
    '41 s',
    '12 min',
    '4 h 12 min',
    '3 d 4 h',
  ]);
});
