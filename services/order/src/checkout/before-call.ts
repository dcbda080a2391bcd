import type { Call } from './call.ts';
import { type Checkout, withAttempt } from './checkout.ts';

/**
 * What is committed before a call leaves: that its effect may exist from now on. Whoever takes over after a crash
 * asks again by the same key, or undoes what may be there.
 */
export const beforeCall = (checkout: Checkout, { step, attempt }: Call): Checkout => {
  switch (step) {
    case 'coupon':
      return { ...checkout, coupon: 'taking' };
    case 'hold':
      return { ...checkout, stock: 'holding' };
    case 'claim':
      return { ...checkout, stock: 'claiming' };
    case 'intent':
      return withAttempt(checkout, attempt, { status: 'creating' });
    default:
      return checkout;
  }
};
