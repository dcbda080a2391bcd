import { expect, test } from 'vitest';
import { faults } from '../faults/all.ts';
import { slice } from './slice.ts';

test('the slice is made of faults there are, and cuts the power', () => {
  const known = faults.map(({ name }) => name);
  expect(slice.faults.filter((name) => !known.includes(name))).toEqual([]);
  expect(slice.faults).toContain('power-cut');
});
