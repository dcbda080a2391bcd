import type { PaidWith } from '@souk/events/paid-with';

/** The states a checkout passes through. `captured` is the pivot: before it a failure undoes, after it only forward. */
export const checkoutStates = [
  'quoted',
  'held',
  'action_required',
  'authorized',
  'claimed',
  'captured',
  'confirmed',
  'cancelled',
  'expired',
] as const;
export type CheckoutState = (typeof checkoutStates)[number];

/** The only ways from one state to another. The database guards the same list. */
export const allowedEdges: Readonly<Record<CheckoutState, readonly CheckoutState[]>> = {
  quoted: ['held', 'authorized', 'claimed', 'captured', 'cancelled', 'expired'],
  held: ['action_required', 'authorized', 'claimed', 'captured', 'quoted', 'cancelled', 'expired'],
  action_required: ['authorized', 'claimed', 'captured', 'held', 'quoted', 'cancelled', 'expired'],
  authorized: ['claimed', 'captured', 'held', 'quoted', 'cancelled'],
  claimed: ['action_required', 'captured', 'quoted', 'cancelled'],
  captured: ['confirmed', 'cancelled'],
  confirmed: ['cancelled'],
  cancelled: [],
  expired: [],
};

export const paymentMethods = ['card', 'wallet', 'bank'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** What is known of one payment attempt: our own steps up to `created`, then the intent as payment last told it. */
export type AttemptStatus =
  | 'wanted'
  | 'creating'
  | 'created'
  | 'action_required'
  | 'authorized'
  | 'captured'
  | 'voided'
  | 'declined';

export type Attempt = {
  readonly attempt: number;
  /** The key of the click that chose it. */
  readonly payKey: string;
  /** `none` when the total is 0: nothing is asked of payment. */
  readonly method: PaymentMethod | 'none';
  readonly paymentMethodId: string | null;
  readonly returnUrl: string;
  readonly status: AttemptStatus;
  readonly intentId: string | null;
  /** The intent's version behind these facts; older news is ignored. */
  readonly intentVersion: number;
  readonly authorizedMinor: number;
  readonly capturedMinor: number;
  readonly refundedMinor: number;
  readonly clientSecret: string | null;
  readonly nextAction: NextAction | null;
  readonly declineCode: string | null;
  readonly label: string | null;
  /** The label as facts. */
  readonly paidWith: PaidWith | null;
  /** Payment has been told to give this attempt up. */
  readonly closed: boolean;
};

export type NextAction =
  | { readonly type: 'redirect'; readonly url: string }
  | { readonly type: 'challenge'; readonly clientSecret: string };

/** Why the last try did not succeed, in words for the shopper. */
export type CheckoutRefusal = { readonly code: string; readonly detail: string } & Readonly<
  Record<string, unknown>
>;

/** A part of an order's money that somebody at the desk promised back. */
export type RefundPart = {
  readonly n: number;
  readonly amountMinor: number;
  readonly state: 'due' | 'done' | 'refused';
};

/** Units of an order that go back on the shelf. */
export type Restock = {
  readonly n: number;
  readonly lines: readonly { readonly variantId: string; readonly quantity: number }[];
  readonly state: 'due' | 'done' | 'refused';
};

/** `holding` and `claiming`: asked for, answer not yet known. */
export type StockFact = 'none' | 'holding' | 'held' | 'claiming' | 'claimed';
export type CouponFact = 'unneeded' | 'none' | 'taking' | 'held' | 'used';

/** What a further checkout knows of its order: whether its goods are in it by now, and whether it still stands. */
export type EditFact = { readonly isApplied: boolean; readonly isOrderCancelled: boolean };

/** Everything the machine decides by. Amounts in minor units; instants in business time. */
export type Checkout = {
  readonly id: string;
  readonly cartId: string;
  readonly quoteId: string;
  readonly state: CheckoutState;
  readonly totalMinor: number;
  readonly currency: string;
  readonly lines: readonly { readonly variantId: string; readonly quantity: number }[];
  readonly stock: StockFact;
  /** Which hold this is; a lapsed one is never asked for again by its old key. */
  readonly holdAttempt: number;
  readonly holdExpiresAt: Date | null;
  readonly holdExtended: boolean;
  readonly coupon: CouponFact;
  readonly attempts: readonly Attempt[];
  /** The attempt being driven; null while the shopper has not chosen how to pay. */
  readonly payingAttempt: number | null;
  /** The attempt whose money the order is made of. */
  readonly paidAttempt: number | null;
  readonly refunds: readonly RefundPart[];
  readonly restocks: readonly Restock[];
  readonly refusal: CheckoutRefusal | null;
  /** When waiting ends: the hold while `held`, the time allowed while `action_required`. */
  readonly expiresAt: Date | null;
  /** How often in a row the outcome of the current step stayed unknown. */
  readonly tries: number;
  readonly cancelWanted: boolean;
  readonly extendWanted: boolean;
  readonly refreshWanted: boolean;
  /** Of a further checkout by which an order is edited; absent otherwise. */
  readonly edit?: EditFact;
};

export const HOLD_SECONDS = 10 * 60;
/** What an edit adds is held as long as its shopper has to pay for it: they may be far from their screen. */
export const EDIT_HOLD_SECONDS = 24 * 60 * 60;
export const CHALLENGE_SECONDS = 15 * 60;
export const BANK_SECONDS = 30 * 60;
/** An order that cannot be written although the money is there is given up, and refunded, after so many tries. */
export const CONFIRM_TRIES = 8;

/** The attempt being driven, if the shopper has chosen how to pay. */
export const payingAttemptOf = (checkout: Checkout): Attempt | undefined =>
  checkout.attempts.find(({ attempt }) => attempt === checkout.payingAttempt);

/** The checkout with one attempt changed. */
export const withAttempt = (checkout: Checkout, attempt: number, change: Partial<Attempt>): Checkout => ({
  ...checkout,
  attempts: checkout.attempts.map((one) => (one.attempt === attempt ? { ...one, ...change } : one)),
});

/** The checkout with one refund of a part closed. */
export const withRefund = (checkout: Checkout, n: number, state: 'done' | 'refused'): Checkout => ({
  ...checkout,
  refunds: checkout.refunds.map((one) => (one.n === n ? { ...one, state } : one)),
});

/** The checkout with one restock closed. */
export const withRestock = (checkout: Checkout, n: number, state: 'done' | 'refused'): Checkout => ({
  ...checkout,
  restocks: checkout.restocks.map((one) => (one.n === n ? { ...one, state } : one)),
});

/** Before the claim is asked for, a checkout can still be given up; after that the answer decides. */
export const canBeCancelled = ({ state, stock }: Checkout): boolean =>
  stock !== 'claiming' &&
  (state === 'quoted' || state === 'held' || state === 'action_required' || state === 'authorized');

/**
 * Whether the goods of a cancelled order go back unit by unit. Some were taken out of the order and put back before:
 * undoing the whole sale would put those back a second time. What an edit added goes back with the order's own.
 */
export const goesBackInParts = ({
  state,
  restocks,
  edit,
}: Pick<Checkout, 'state' | 'restocks' | 'edit'>): boolean =>
  state === 'cancelled' && (restocks.length > 0 || edit?.isApplied === true);

/** How long goods are held for whoever is to pay for them. */
export const holdSecondsOf = ({ edit }: Pick<Checkout, 'edit'>): number =>
  edit ? EDIT_HOLD_SECONDS : HOLD_SECONDS;
