import type { Quote } from '../quote.ts';
import type {
  Attempt,
  Checkout,
  CheckoutRefusal,
  CheckoutState,
  CouponFact,
  RefundPart,
  Restock,
  StockFact,
} from './checkout.ts';

/** A checkout as it lies in the database: the machine's facts, who it belongs to, and the driver's fence. */
export type StoredCheckout = {
  readonly checkout: Checkout;
  readonly key: string;
  readonly requestHash: string;
  readonly quote: Quote;
  readonly customerId: string | null;
  readonly email: string;
  readonly contactName: string | null;
  readonly order: PlacedFacts | null;
  /** Of a further checkout: the edit of the order it belongs to. */
  readonly edit: EditFacts | null;
  readonly fence: number;
  readonly nudge: number;
  /** Business time when the row was read. */
  readonly now: Date;
};

export type EditFacts = {
  readonly id: string;
  readonly state: 'opening' | 'payment_due' | 'applied' | 'lapsed' | 'withdrawn';
};

/**
 * The order a checkout became, or the one that it edits. `refundDue`: cancelled, and the money of this checkout is not
 * known to be back yet.
 */
export type PlacedFacts = {
  readonly id: string;
  readonly number: string;
  readonly key: string;
  readonly refundDue: boolean;
  readonly isCancelled: boolean;
};

export type CheckoutRow = {
  id: string;
  key: string;
  request_hash: string;
  quote_id: string;
  cart_id: string;
  customer_id: string | null;
  email: string;
  contact_name: string | null;
  quote: Quote;
  total_minor: number;
  currency: string;
  state: CheckoutState;
  stock: StockFact;
  hold_attempt: number;
  hold_expires_at: Date | null;
  hold_extended: boolean;
  coupon: CouponFact;
  paying_attempt: number | null;
  paid_attempt: number | null;
  refusal: CheckoutRefusal | null;
  tries: number;
  cancel_wanted: boolean;
  extend_wanted: boolean;
  refresh_wanted: boolean;
  expires_at: Date | null;
  fence: number;
  seen_nudge: number;
  now: Date;
  attempts: AttemptRow[] | null;
  refund_parts: RefundPart[] | null;
  restocks: Restock[] | null;
  placed: PlacedFacts | null;
  edit: EditFacts | null;
};

export type AttemptRow = {
  attempt: number;
  pay_key: string;
  method: Attempt['method'];
  payment_method_id: string | null;
  return_url: string;
  status: Attempt['status'];
  intent_id: string | null;
  intent_version: number;
  authorized_minor: number;
  captured_minor: number;
  refunded_minor: number;
  client_secret: string | null;
  next_action: Attempt['nextAction'];
  decline_code: string | null;
  label: string | null;
  paid_with: Attempt['paidWith'];
  closed: boolean;
};

export const fromRow = (row: CheckoutRow): StoredCheckout => ({
  key: row.key,
  requestHash: row.request_hash,
  quote: row.quote,
  customerId: row.customer_id,
  email: row.email,
  contactName: row.contact_name,
  order: row.placed,
  edit: row.edit,
  fence: row.fence,
  nudge: row.seen_nudge,
  now: row.now,
  checkout: {
    id: row.id,
    cartId: row.cart_id,
    quoteId: row.quote_id,
    state: row.state,
    totalMinor: row.total_minor,
    currency: row.currency,
    lines: row.quote.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
    stock: row.stock,
    holdAttempt: row.hold_attempt,
    holdExpiresAt: row.hold_expires_at,
    holdExtended: row.hold_extended,
    coupon: row.coupon,
    attempts: (row.attempts ?? []).map(attemptFromRow),
    payingAttempt: row.paying_attempt,
    paidAttempt: row.paid_attempt,
    refunds: row.refund_parts ?? [],
    restocks: row.restocks ?? [],
    refusal: row.refusal,
    expiresAt: row.expires_at,
    tries: row.tries,
    cancelWanted: row.cancel_wanted,
    extendWanted: row.extend_wanted,
    refreshWanted: row.refresh_wanted,
    ...(row.edit && {
      edit: { isApplied: row.edit.state === 'applied', isOrderCancelled: row.placed?.isCancelled ?? false },
    }),
  },
});

const attemptFromRow = (row: AttemptRow): Attempt => ({
  attempt: row.attempt,
  payKey: row.pay_key,
  method: row.method,
  paymentMethodId: row.payment_method_id,
  returnUrl: row.return_url,
  status: row.status,
  intentId: row.intent_id,
  intentVersion: row.intent_version,
  authorizedMinor: row.authorized_minor,
  capturedMinor: row.captured_minor,
  refundedMinor: row.refunded_minor,
  clientSecret: row.client_secret,
  nextAction: row.next_action,
  declineCode: row.decline_code,
  label: row.label,
  paidWith: row.paid_with,
  closed: row.closed,
});

/** The machine's facts as the columns a commit writes. */
export const factsOf = (checkout: Checkout) => ({
  state: checkout.state,
  stock: checkout.stock,
  hold_attempt: checkout.holdAttempt,
  hold_expires_at: checkout.holdExpiresAt,
  hold_extended: checkout.holdExtended,
  coupon: checkout.coupon,
  paying_attempt: checkout.payingAttempt,
  paid_attempt: checkout.paidAttempt,
  refusal: checkout.refusal,
  tries: checkout.tries,
  expires_at: checkout.expiresAt,
  extend_wanted: checkout.extendWanted,
  refresh_wanted: checkout.refreshWanted,
});

export const attemptToRow = (attempt: Attempt): AttemptRow => ({
  attempt: attempt.attempt,
  pay_key: attempt.payKey,
  method: attempt.method,
  payment_method_id: attempt.paymentMethodId,
  return_url: attempt.returnUrl,
  status: attempt.status,
  intent_id: attempt.intentId,
  intent_version: attempt.intentVersion,
  authorized_minor: attempt.authorizedMinor,
  captured_minor: attempt.capturedMinor,
  refunded_minor: attempt.refundedMinor,
  client_secret: attempt.clientSecret,
  next_action: attempt.nextAction,
  decline_code: attempt.declineCode,
  label: attempt.label,
  paid_with: attempt.paidWith,
  closed: attempt.closed,
});
