/**
 * The one spelling of an address by which a customer is counted: capitals, and what follows a plus sign, make no other
 * customer. It is for counting only, never for sending.
 */
export const emailKeyOf = (email: string): string => {
  const plain = email.normalize('NFKC').trim().toLowerCase();
  const at = plain.lastIndexOf('@');
  return at < 1 ? plain : plain.slice(0, at).replace(/(.)\+.*$/, '$1') + plain.slice(at);
};
