type Standing = { status: string; fulfilment: string };

/** How an order's state reads to a shopper. */
export const statusText = ({ status, fulfilment }: Standing): string => {
  if (status === 'cancelled') return 'Cancelled';
  if (status === 'fulfilled') return 'On its way';
  return fulfilment === 'partly' ? 'Partly on its way' : 'Being packed';
};

type ReturnState = 'requested' | 'approved' | 'refused' | 'received' | 'refunded';

/** How a return's state reads to whoever sends it back, and what comes next. */
export const returnText: Record<ReturnState, { state: string; next: string }> = {
  requested: { state: 'Asked for', next: 'We look at it and write to you.' },
  approved: { state: 'Agreed', next: 'Send it to us with a note of your order number.' },
  refused: { state: 'Not agreed', next: 'Write to us if you see it differently.' },
  received: { state: 'Here again', next: 'We look it over and refund it next.' },
  refunded: { state: 'Refunded', next: 'Its money has left us.' },
};
