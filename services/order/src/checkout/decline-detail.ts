const details: Readonly<Record<string, string>> = {
  CARD_DECLINED: 'Your bank declined this card. Nothing was charged. Try another card or another way to pay.',
  INSUFFICIENT_FUNDS: 'This card has too little on it. Nothing was charged. Try another card.',
  AUTHENTICATION_FAILED:
    'Your bank could not confirm that it was you. Nothing was charged. Try again or use another card.',
  BANK_REFUSED: 'Your bank refused the payment. Nothing was charged. Try again or pay another way.',
};

/** What a decline means, for the shopper: what happened, that nothing was charged, and what to do. */
export const declineDetail = (code: string): string =>
  details[code] ?? 'The payment did not go through. Nothing was charged. Try again or pay another way.';
