import type { RefusalCode } from '@souk/service-kit/refusal-codes';

type Reason = { code?: string; decline_code?: string; payment_method?: { type?: string } } | null;

/** The provider's reason in the shop's words. */
export const declineCodeOf = (reason: Reason): RefusalCode => {
  if (reason?.decline_code === 'insufficient_funds') return 'INSUFFICIENT_FUNDS';
  if (reason?.code === 'payment_intent_authentication_failure' || reason?.code === 'authentication_required')
    return 'AUTHENTICATION_FAILED';
  if (reason?.payment_method?.type === 'pay_by_bank') return 'BANK_REFUSED';
  return 'CARD_DECLINED';
};
