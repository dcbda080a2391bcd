/** What things can be sold for beside the shop's own money, and how prices read where it is paid. */
export const otherMoney = [
  { currency: 'EUR', where: 'Germany, VAT included' },
  { currency: 'AED', where: 'Emirates, VAT included' },
] as const;

export type OtherCurrency = (typeof otherMoney)[number]['currency'];
