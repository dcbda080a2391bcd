import { expect, it } from 'vitest';
import { closestCode } from './closest-code.ts';

const codes = ['LANTERN', 'WELCOME10', 'TEA'];

it('forgives slips: a letter missing, doubled, wrong or swapped with its neighbour', () => {
  for (const typed of ['LANTRN', 'LANNTERN', 'LANTARN', 'LATNERN', 'LANTREN'])
    expect(closestCode(typed, codes), typed).toBe('LANTERN');
  expect(closestCode('WELCOME1O', codes)).toBe('WELCOME10');
});

it('does not guess from too little', () => {
  for (const typed of ['', 'L', 'TE', 'SUMMER', 'XANXEXX'])
    expect(closestCode(typed, codes), typed).toBeNull();
});
