import { expect, test } from 'vitest';
import { newTraceparent } from './traceparent.ts';

test('every request has a trace of its own, in the form the services read', () => {
  const made = Array.from({ length: 50 }, newTraceparent);
  for (const one of made) expect(one).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/);
  expect(new Set(made).size).toBe(50);
});
