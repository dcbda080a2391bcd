import type { IntentFacts } from '../checkout/call.ts';
import { type Attempt, type Checkout, goesBackInParts } from '../checkout/checkout.ts';

export type ReservationState = 'held' | 'claimed' | 'released' | 'expired';

/** What the others say of one finished checkout. */
export type Witness = {
  readonly intents: readonly IntentFacts[];
  /** Every hold inventory knows of this checkout. */
  readonly holds: readonly { readonly attempt: number; readonly state: ReservationState }[];
  /** Charges less refunds of the order's ledger; null without an order. */
  readonly ledgerMinor: number | null;
};

export type Difference = {
  readonly kind:
    | 'payment_behind'
    | 'paid_amount'
    | 'money_left'
    | 'stock_not_claimed'
    | 'stock_left'
    | 'ledger';
  readonly expected: string;
  readonly found: string;
  /** `take over`: payment knows more than we do. `undo`: what is left there is ours to give back. */
  readonly repair: 'take over' | 'undo' | null;
};

/** Holds a checkout that is at its end against what payment, inventory and the ledger say. Pure. */
export const compareCheckout = (checkout: Checkout, witness: Witness): Difference[] => {
  const moneyDue = keptMinor(checkout);
  return [
    ...checkout.attempts.flatMap((attempt) => compareMoney(checkout, attempt, witness)),
    ...compareStock(checkout, witness),
    ...(witness.ledgerMinor === null || witness.ledgerMinor === moneyDue
      ? []
      : [difference('ledger', String(moneyDue), String(witness.ledgerMinor), null)]),
  ];
};

const difference = (
  kind: Difference['kind'],
  expected: string,
  found: string,
  repair: Difference['repair'],
): Difference => ({ kind, expected, found, repair });

/** What the shop keeps of what was paid. */
const keptMinor = ({ state, totalMinor, refunds }: Checkout): number =>
  state === 'confirmed'
    ? refunds
        .filter((part) => part.state === 'done')
        .reduce((kept, { amountMinor }) => kept - amountMinor, totalMinor)
    : 0;

/** Whether the goods left the hold for good: sold, or given back unit by unit. */
const staysSold = (checkout: Pick<Checkout, 'state' | 'restocks' | 'edit'>): boolean =>
  checkout.state === 'confirmed' || goesBackInParts(checkout);

const compareMoney = (checkout: Checkout, attempt: Attempt, { intents }: Witness): Difference[] => {
  const intent = intents.find(({ id }) => id === attempt.intentId);
  if (!intent) return [];
  if (intent.version > attempt.intentVersion)
    return [
      difference(
        'payment_behind',
        `${attempt.status} (version ${attempt.intentVersion})`,
        `${intent.status} (version ${intent.version})`,
        'take over',
      ),
    ];
  const netMinor = intent.capturedMinor - intent.refundedMinor;
  if (checkout.state === 'confirmed' && attempt.attempt === checkout.paidAttempt)
    return netMinor === keptMinor(checkout)
      ? []
      : [difference('paid_amount', String(keptMinor(checkout)), String(netMinor), null)];
  if (netMinor === 0 && intent.status !== 'authorized') return [];
  return [difference('money_left', 'nothing taken', `${intent.status}, ${netMinor}`, 'undo')];
};

/** Holds that should be gone: all of them, but for the one an order was sold from. */
export const leftHolds = (checkout: Checkout, { holds }: Pick<Witness, 'holds'>) =>
  holds
    .filter((hold) => !staysSold(checkout) || hold.attempt !== checkout.holdAttempt)
    .filter((hold) => hold.state === 'held' || hold.state === 'claimed');

const compareStock = (checkout: Checkout, witness: Witness): Difference[] => {
  const sold = witness.holds.find(({ attempt }) => attempt === checkout.holdAttempt)?.state ?? 'unknown';
  const confirmed = staysSold(checkout);
  return [
    ...(confirmed && sold !== 'claimed' ? [difference('stock_not_claimed', 'claimed', sold, null)] : []),
    ...leftHolds(checkout, witness)
      .slice(0, 1)
      .map(({ attempt, state }) =>
        difference('stock_left', 'given back', `hold ${attempt} is ${state}`, confirmed ? null : 'undo'),
      ),
  ];
};
