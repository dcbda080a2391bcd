import type { Charge, PaymentIntent, PaymentMethod, Refund } from '../schema.ts';

/** An instant as Stripe writes it: whole seconds since 1970. */
export const seconds = (time: Date): number => Math.floor(time.getTime() / 1000);

const cardShape = (method: PaymentMethod) => ({
  brand: method.brand,
  last4: method.last4,
  exp_month: method.expMonth,
  exp_year: method.expYear,
  country: 'US',
  funding: 'credit',
  wallet: method.wallet ? { type: method.wallet, dynamic_last4: null } : null,
});

export const methodShape = (method: PaymentMethod) => ({
  id: method.id,
  object: 'payment_method',
  type: method.type,
  ...(method.type === 'card' ? { card: cardShape(method) } : { pay_by_bank: {} }),
  billing_details: { address: null, email: null, name: null, phone: null, ...method.billingDetails },
  created: seconds(method.createdAt),
  customer: null,
  livemode: false,
  metadata: {},
});

export const chargeShape = (charge: Charge, method: PaymentMethod) => ({
  id: charge.id,
  object: 'charge',
  amount: charge.amount,
  amount_captured: charge.amountCaptured,
  amount_refunded: charge.amountRefunded,
  captured: charge.captured,
  created: seconds(charge.createdAt),
  currency: charge.currency,
  livemode: false,
  metadata: {},
  paid: true,
  payment_intent: charge.intentId,
  payment_method: charge.paymentMethodId,
  payment_method_details: {
    type: method.type,
    ...(method.type === 'card' ? { card: cardShape(method) } : { pay_by_bank: {} }),
  },
  refunded: charge.captured && charge.amountRefunded === charge.amountCaptured,
  status: 'succeeded',
});

export const refundShape = (refund: Refund) => ({
  id: refund.id,
  object: 'refund',
  amount: refund.amount,
  charge: refund.chargeId,
  created: seconds(refund.createdAt),
  currency: refund.currency,
  metadata: refund.metadata,
  payment_intent: refund.intentId,
  reason: refund.reason,
  status: 'succeeded',
});

export type Parts = { intent: PaymentIntent; charge: Charge | null; method: PaymentMethod | null };
export type Expand = ReadonlySet<string>;

/** A payment intent as Stripe would show it to the shop's server. */
export const intentShape = ({ intent, charge, method }: Parts, expand: Expand = new Set()) => ({
  id: intent.id,
  object: 'payment_intent',
  amount: intent.amount,
  amount_capturable: intent.amountCapturable,
  amount_received: intent.amountReceived,
  canceled_at: intent.canceledAt ? seconds(intent.canceledAt) : null,
  cancellation_reason: intent.cancellationReason,
  capture_method: intent.captureMethod,
  client_secret: intent.clientSecret,
  confirmation_method: 'automatic',
  created: seconds(intent.createdAt),
  currency: intent.currency,
  customer: null,
  description: intent.description,
  last_payment_error: intent.lastPaymentError,
  latest_charge:
    charge && method && expand.has('latest_charge') ? chargeShape(charge, method) : (charge?.id ?? null),
  livemode: false,
  metadata: intent.metadata,
  next_action: intent.nextAction,
  payment_method: method && expand.has('payment_method') ? methodShape(method) : intent.paymentMethodId,
  allowed_payment_method_types: intent.methodTypes,
  payment_method_types: intent.methodTypes,
  status: intent.status,
});

/** What a browser that holds the client secret may see: no metadata and nothing of other attempts. */
export const publicIntentShape = ({ intent }: Pick<Parts, 'intent'>) => ({
  id: intent.id,
  object: 'payment_intent',
  amount: intent.amount,
  capture_method: intent.captureMethod,
  client_secret: intent.clientSecret,
  created: seconds(intent.createdAt),
  currency: intent.currency,
  last_payment_error: intent.lastPaymentError,
  livemode: false,
  next_action: intent.nextAction,
  payment_method: intent.paymentMethodId,
  allowed_payment_method_types: intent.methodTypes,
  payment_method_types: intent.methodTypes,
  status: intent.status,
});
