type Buyer = { contactName: string | null; email: string; address?: { name: string } };

/** Who bought, as far as the shop may still know: an order outlives its buyer's account. */
export const buyerName = ({ contactName, email, address }: Buyer): string =>
  contactName || address?.name || email || 'Deleted account';
