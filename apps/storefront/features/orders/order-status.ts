import type { AllMessages } from '../../i18n/catalogs.ts';

type Standing = { status: string; fulfilment: string };

/** How an order's state is called to a shopper. */
export const standingOf = ({ status, fulfilment }: Standing): keyof AllMessages['status'] => {
  if (status === 'cancelled') return 'cancelled';
  if (status === 'fulfilled') return 'sent';
  return fulfilment === 'partly' ? 'partly' : 'packed';
};
