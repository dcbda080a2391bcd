import { describe, expect, test } from 'vitest';
import { absorb, type Intent, objectionTo, type ProviderView, type Status } from './intent.ts';

const intent = (status: Status, change: Partial<Intent> = {}): Intent & { voidAsked: boolean } => ({
  status,
  amountMinor: 1_000,
  authorizedMinor: status === 'authorized' || status === 'captured' ? 1_000 : 0,
  capturedMinor: status === 'captured' ? 1_000 : 0,
  refundedMinor: 0,
  nextAction: null,
  declineCode: null,
  label: 'Card',
  paidWith: null,
  voidAsked: false,
  ...change,
});
const view = (status: Status, change: Partial<ProviderView> = {}): ProviderView => ({
  providerId: 'pi_1',
  clientSecret: 'secret',
  status,
  capturedMinor: status === 'captured' ? 1_000 : 0,
  refundedMinor: 0,
  nextAction: null,
  declineCode: null,
  paidWith: null,
  ...change,
});

describe('what the provider says', () => {
  test('writes each step of money once', () => {
    expect(absorb(intent('created'), view('authorized'))?.ledger).toEqual([
      { kind: 'authorise', amountMinor: 1_000 },
    ]);
    expect(absorb(intent('authorized'), view('captured'))?.ledger).toEqual([
      { kind: 'capture', amountMinor: 1_000 },
    ]);
    expect(absorb(intent('captured'), view('captured'))).toBeNull();
  });

  test('is not believed when it is older than what is known', () => {
    expect(absorb(intent('captured'), view('authorized'))).toBeNull();
    expect(absorb(intent('authorized'), view('action_required'))).toBeNull();
    expect(absorb(intent('voided'), view('captured'))).toBeNull();
    const refunded = intent('captured', { refundedMinor: 400 });
    expect(absorb(refunded, view('captured', { refundedMinor: 100 }))).toBeNull();
  });

  test('may go back and forth before money moves', () => {
    const declined = absorb(
      intent('action_required'),
      view('declined', { declineCode: 'AUTHENTICATION_FAILED' }),
    );
    expect(declined?.next).toMatchObject({ status: 'declined', declineCode: 'AUTHENTICATION_FAILED' });
    expect(absorb(declined!.next, view('action_required'))?.next.declineCode).toBeNull();
  });

  test('tells at once of money that was taken without being promised first', () => {
    expect(absorb(intent('action_required'), view('captured'))?.ledger).toEqual([
      { kind: 'authorise', amountMinor: 1_000 },
      { kind: 'capture', amountMinor: 1_000 },
    ]);
  });

  test('of a smaller capture releases the rest', () => {
    const change = absorb(intent('authorized'), view('captured', { capturedMinor: 300 }));
    expect(change?.ledger).toEqual([
      { kind: 'capture', amountMinor: 300 },
      { kind: 'void', amountMinor: 700 },
    ]);
    expect(absorb(intent('authorized'), view('voided'))?.ledger).toEqual([
      { kind: 'void', amountMinor: 1_000 },
    ]);
    expect(absorb(intent('created'), view('voided'))?.ledger).toEqual([]);
  });
});

describe('an operation', () => {
  test.each([
    ['capture', 'created', 1_000, 'PAYMENT_STATE'],
    ['capture', 'captured', 1_000, 'PAYMENT_STATE'],
    ['capture', 'authorized', 1_001, 'AMOUNT_EXCEEDED'],
    ['capture', 'authorized', 1_000, undefined],
    ['void', 'captured', 0, 'PAYMENT_STATE'],
    ['void', 'voided', 0, undefined],
    ['void', 'created', 0, undefined],
    ['refund', 'authorized', 1, 'PAYMENT_STATE'],
    ['refund', 'captured', 1_001, 'AMOUNT_EXCEEDED'],
    ['authorize', 'authorized', 0, 'PAYMENT_STATE'],
    ['authorize', 'declined', 0, undefined],
  ] as const)('%s of a payment that is %s with %i: %s', (kind, status, amountMinor, code) => {
    expect(objectionTo(intent(status), { kind, amountMinor })?.code).toBe(code);
  });

  test('that would authorise finds the door closed after a void', () => {
    const given = intent('created', { voidAsked: true } as Partial<Intent>);
    expect(objectionTo(given, { kind: 'authorize' })?.code).toBe('KEY_TOMBSTONED');
  });
});
