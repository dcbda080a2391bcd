import { invalidRequest } from '../http/stripe-error.ts';
import type { Charge } from '../schema.ts';

/** Gives captured money back: all that is left unless an amount is named, never more than is left. */
export const refundCharge = (
  charge: Charge | undefined,
  { amount }: { amount?: number },
): { charge: Charge; amount: number } => {
  if (!charge?.captured)
    throw invalidRequest('This PaymentIntent does not have a successful charge to refund.', {
      code: 'charge_not_refundable',
    });
  const left = charge.amountCaptured - charge.amountRefunded;
  if (left === 0)
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  const given = amount ?? left;
  if (given > left)
    throw invalidRequest(`Refund amount (${given}) is greater than unrefunded amount on charge (${left}).`, {
      param: 'amount',
      code: 'amount_too_large',
    });
  return { charge: { ...charge, amountRefunded: charge.amountRefunded + given }, amount: given };
};
