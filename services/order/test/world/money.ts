import type { PaidWith } from '@souk/events/paid-with';
import { type Answer, createKeyring, problem } from './answers.ts';

export type WorldIntent = {
  id: string;
  providerId: string;
  checkoutId: string;
  method: 'card' | 'wallet' | 'bank';
  currency: string;
  amountMinor: number;
  authorizedMinor: number;
  capturedMinor: number;
  refundedMinor: number;
  status: 'created' | 'action_required' | 'authorized' | 'captured' | 'voided' | 'declined';
  version: number;
  clientSecret: string | null;
  nextAction: { type: 'redirect'; url: string } | { type: 'challenge'; clientSecret: string } | null;
  declineCode: string | null;
  label: string;
  paidWith: PaidWith | null;
};

const visa = (last4: string) => ({
  label: `Visa ending ${last4}`,
  paidWith: { kind: 'card', brand: 'Visa', last4, wallet: false } as const,
});

/** Payment method ids the world understands; anything else is approved. */
export const declinedCard = 'pm_declined';
export const challengedCard = 'pm_challenge';
/** Authorised, and refused when its money is to be taken. */
export const lapsingCard = 'pm_lapses';
const LAPSING = 'Visa that lapses';

/** Payment as its contract says, in memory, with its own count of what was taken and given back. */
export const createMoney = (newId: () => string) => {
  const keys = createKeyring();
  const intents = new Map<string, WorldIntent>();
  const captures: string[] = [];
  const refunds: string[] = [];

  const change = (intent: WorldIntent, values: Partial<WorldIntent>): Answer => {
    Object.assign(intent, values, { version: intent.version + 1 });
    return { status: 200, body: { ...intent } };
  };
  const withIntent = (id: string, act: (intent: WorldIntent) => Answer): Answer => {
    const intent = intents.get(id);
    return intent ? act(intent) : problem(404, 'INTENT_UNKNOWN');
  };
  const take = (intent: WorldIntent): Answer => {
    captures.push(intent.id);
    return change(intent, {
      status: 'captured',
      authorizedMinor: intent.amountMinor,
      capturedMinor: intent.amountMinor,
      nextAction: null,
    });
  };

  return {
    intents,
    captures,
    refunds,
    netMinor: (): number =>
      [...intents.values()].reduce(
        (sum, { capturedMinor, refundedMinor }) => sum + capturedMinor - refundedMinor,
        0,
      ),
    create: (body: {
      key: string;
      checkoutId: string;
      amountMinor: number;
      currency: string;
      method: WorldIntent['method'];
    }): Answer =>
      keys.once(body.key, () => {
        const { key: _key, ...facts } = body;
        const id = newId();
        const intent: WorldIntent = {
          ...facts,
          id,
          providerId: `pi_${id}`,
          authorizedMinor: 0,
          capturedMinor: 0,
          refundedMinor: 0,
          status: 'created',
          version: 1,
          clientSecret: `secret_${id}`,
          nextAction: null,
          declineCode: null,
          label: '',
          paidWith: null,
        };
        intents.set(id, intent);
        return { status: 201, body: { ...intent } };
      }),
    authorize: (
      id: string,
      body: { key: string; paymentMethodId?: string | null; returnUrl: string },
    ): Answer =>
      keys.once(body.key, () =>
        withIntent(id, (intent) => {
          if (intent.status !== 'created' && intent.status !== 'declined')
            return problem(409, 'PAYMENT_STATE');
          if (intent.method === 'bank')
            return change(intent, {
              status: 'action_required',
              label: 'Bank transfer',
              paidWith: { kind: 'bank' },
              nextAction: { type: 'redirect', url: 'https://bank.test/' },
            });
          if (body.paymentMethodId === declinedCard)
            return change(intent, { status: 'declined', declineCode: 'card_declined' });
          if (body.paymentMethodId === challengedCard)
            return change(intent, {
              status: 'action_required',
              nextAction: { type: 'challenge', clientSecret: `secret_${id}` },
            });
          return change(intent, {
            status: 'authorized',
            authorizedMinor: intent.amountMinor,
            ...(body.paymentMethodId === lapsingCard ? { label: LAPSING } : visa('4242')),
          });
        }),
      ),
    capture: (id: string, body: { key: string; amountMinor: number }): Answer =>
      keys.once(body.key, () =>
        withIntent(id, (intent) =>
          intent.status === 'authorized' && intent.label !== LAPSING
            ? take(intent)
            : problem(409, 'PAYMENT_STATE'),
        ),
      ),
    void: (id: string, body: { key: string }): Answer =>
      keys.once(body.key, () =>
        withIntent(id, (intent) =>
          intent.status === 'captured'
            ? problem(409, 'PAYMENT_STATE')
            : change(intent, { status: 'voided', authorizedMinor: 0, nextAction: null }),
        ),
      ),
    refund: (id: string, body: { key: string; amountMinor: number; reason: string }): Answer =>
      keys.once(body.key, () =>
        withIntent(id, (intent) => {
          if (intent.refundedMinor + body.amountMinor > intent.capturedMinor)
            return problem(409, 'AMOUNT_EXCEEDED');
          refunds.push(intent.id);
          return change(intent, { refundedMinor: intent.refundedMinor + body.amountMinor });
        }),
      ),
    list: () => [...intents.values()].map((intent) => ({ ...intent, changedAt: new Date().toISOString() })),
    get: (id: string): Answer => withIntent(id, (intent) => ({ status: 200, body: { ...intent } })),
    /** The shopper passes the challenge, or approves at the bank (which takes the money at once). */
    approve: (id: string): void => {
      const intent = intents.get(id);
      if (intent?.status !== 'action_required') return;
      if (intent.method === 'bank') take(intent);
      else
        change(intent, {
          status: 'authorized',
          authorizedMinor: intent.amountMinor,
          nextAction: null,
          ...visa('3220'),
        });
    },
    refuse: (id: string): void => {
      const intent = intents.get(id);
      if (intent?.status !== 'action_required') return;
      const declineCode = intent.method === 'bank' ? 'bank_refused' : 'authentication_failed';
      change(intent, { status: 'declined', declineCode, nextAction: null });
    },
  };
};
export type Money = ReturnType<typeof createMoney>;
