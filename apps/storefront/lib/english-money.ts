/** Services write amounts in English, such as `$1,234.50`, `€75` and `AED 20.00`, in the money they are in. */
const signs: Record<string, string> = { $: 'USD', '€': 'EUR', AED: 'AED' };

/** Matches such an amount, for sentences that hold one. */
export const ENGLISH_MONEY = '(?:[$€]|AED\\s)[\\d,.]*\\d';

/** What a service wrote as an amount. */
export const readEnglishMoney = (text: string): { amountMinor: number; currency: string } | null => {
  const [, sign, figure] = /([$€]|AED)\s?([\d,.]*\d)/.exec(text) ?? [];
  if (!sign || !figure) return null;
  return { amountMinor: Math.round(Number(figure.replaceAll(',', '')) * 100), currency: signs[sign]! };
};
