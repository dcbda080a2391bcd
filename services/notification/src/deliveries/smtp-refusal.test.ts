import { expect, it } from 'vitest';
import { isRefusedForGood } from './smtp-refusal.ts';

it('only a 5xx about the email itself is for good', () => {
  expect(isRefusedForGood({ code: 'EENVELOPE', responseCode: 550 })).toBe(true);
  expect(isRefusedForGood({ code: 'EMESSAGE', responseCode: 554 })).toBe(true);
  expect(isRefusedForGood({ code: 'EENVELOPE', responseCode: 451 })).toBe(false);
  expect(isRefusedForGood({ code: 'EAUTH', responseCode: 535 })).toBe(false);
  expect(isRefusedForGood({ code: 'ECONNECTION' })).toBe(false);
  expect(isRefusedForGood(undefined)).toBe(false);
});
