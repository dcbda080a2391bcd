import type { StripeErrorBody } from '../http/stripe-error.ts';

const cardError = (code: string, message: string, decline_code?: string): StripeErrorBody => ({
  type: 'card_error',
  code,
  decline_code,
  message,
});

const declines: Record<string, StripeErrorBody> = {
  decline: cardError('card_declined', 'Your card was declined.', 'generic_decline'),
  insufficient_funds: cardError('card_declined', 'Your card has insufficient funds.', 'insufficient_funds'),
  expired_card: cardError('expired_card', 'Your card has expired.', 'expired_card'),
  incorrect_cvc: cardError('incorrect_cvc', "Your card's security code is incorrect.", 'incorrect_cvc'),
  challenge: {
    type: 'invalid_request_error',
    code: 'payment_intent_authentication_failure',
    message:
      'We are unable to authenticate your payment method. Please choose a different payment method and try again.',
  },
  bank: {
    type: 'invalid_request_error',
    code: 'payment_intent_payment_attempt_failed',
    message: 'The customer did not approve the PaymentIntent at their bank.',
  },
  abandoned: {
    type: 'invalid_request_error',
    code: 'payment_intent_payment_attempt_expired',
    message: 'The customer did not finish the payment in time.',
  },
};

/** What Stripe would say when a method with this behaviour is refused. */
export const declineOf = (behaviour: string): StripeErrorBody => declines[behaviour] ?? declines.decline!;
