import { expect, test } from 'vitest';
import { isKeptFor } from './beginning.ts';

const at = new Date('2026-11-23T10:00:00Z');
const before = new Date(at.getTime() - 1);

test('what is older than the database is kept until an owner says that it goes back', () => {
  expect(isKeptFor({ at, decision: null }, before)).toBe(true);
  expect(isKeptFor({ at, decision: 'leave' }, before)).toBe(true);
  expect(isKeptFor({ at, decision: 'give back' }, before)).toBe(false);
  for (const moment of [at, null]) expect(isKeptFor({ at, decision: null }, moment)).toBe(false);
});
