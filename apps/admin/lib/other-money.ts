/** What things can be sold for beside the shop's own money, and how prices read where it is paid. */
export const otherMoney = [
  { currency: 'EUR', where: 'Germany, VAT included' },
  { currency: 'AED', where: 'Emirates, VAT included' },
] as const;

export type OtherCurrency = (typeof otherMoney)[number]['currency'];

/** All money there is, the shop's own first. */
export const currencies = ['USD', 'EUR', 'AED'] as const;
export type Currency = (typeof currencies)[number];
export const homeCurrency: Currency = 'USD';
