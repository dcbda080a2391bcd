import type { PaidWith } from '@souk/events/paid-with';
import type Stripe from 'stripe';
import type { NextAction, ProviderView, Status } from '../intents/intent.ts';
import { declineCodeOf } from './decline-code.ts';

/** Which details must come with an intent so that everything below can be read from it. */
export const EXPAND = ['latest_charge', 'payment_method'];

const statusOf = (intent: Stripe.PaymentIntent): Status => {
  switch (intent.status) {
    case 'requires_action':
    case 'processing':
      return 'action_required';
    case 'requires_capture':
      return 'authorized';
    case 'succeeded':
      return 'captured';
    case 'canceled':
      return 'voided';
    default:
      return intent.last_payment_error ? 'declined' : 'created';
  }
};

const nextActionOf = ({ next_action: action, client_secret }: Stripe.PaymentIntent): NextAction | null => {
  if (action?.redirect_to_url?.url) return { type: 'redirect', url: action.redirect_to_url.url };
  return action && client_secret ? { type: 'challenge', clientSecret: client_secret } : null;
};

const brands: Record<string, string> = { amex: 'American Express', mastercard: 'Mastercard', visa: 'Visa' };

const paidWithOf = ({ payment_method: method }: Stripe.PaymentIntent): PaidWith | null => {
  if (!method || typeof method === 'string') return null;
  if (method.type === 'pay_by_bank') return { kind: 'bank' };
  if (!method.card) return null;
  const { brand, last4, wallet } = method.card;
  return { kind: 'card', brand: brands[brand] ?? null, last4, wallet: Boolean(wallet) };
};

/** Reads Stripe's intent into our words. Refunds are known only where the charge came along. */
export const toProviderView = (intent: Stripe.PaymentIntent): ProviderView => {
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null;
  const status = statusOf(intent);
  return {
    providerId: intent.id,
    clientSecret: intent.client_secret ?? '',
    status,
    capturedMinor: intent.amount_received,
    refundedMinor: charge?.amount_refunded ?? 0,
    nextAction: status === 'action_required' ? nextActionOf(intent) : null,
    declineCode: status === 'declined' ? declineCodeOf(intent.last_payment_error) : null,
    paidWith: paidWithOf(intent),
  };
};
