import { expect, test } from 'vitest';
import { repairOf } from './stray-intent.ts';

const authorized = {
  status: 'authorized' as const,
  authorizedMinor: 500,
  capturedMinor: 0,
  refundedMinor: 0,
};
const captured = { status: 'captured' as const, authorizedMinor: 500, capturedMinor: 500, refundedMinor: 0 };

test('a payment nobody asked for is voided, or refunded by what is left of it', () => {
  expect(repairOf(authorized, 'nobody')).toEqual({ repair: 'void', amountMinor: 500 });
  expect(repairOf(captured, 'nobody')).toEqual({ repair: 'refund', amountMinor: 500 });
  expect(repairOf({ ...captured, refundedMinor: 499 }, 'nobody')).toEqual({
    repair: 'refund',
    amountMinor: 1,
  });
});

test('a payment that holds nothing is left alone', () => {
  expect(repairOf({ ...captured, refundedMinor: 500 }, 'nobody')).toBeNull();
  for (const status of ['created', 'action_required', 'declined', 'voided'] as const)
    expect(repairOf({ ...authorized, status, authorizedMinor: 0 }, 'nobody')).toBeNull();
});

test('a payment that is ours, or may be, is never touched', () => {
  for (const owner of ['named', 'maybe'] as const)
    for (const intent of [authorized, captured]) expect(repairOf(intent, owner)).toBeNull();
});
