import { priceText } from '@souk/ui/price-parts';
import { DESK_LOCALE } from '../../lib/money';

/** What was spent, in each currency; a dash where it is not known just now. */
export function spentText(spent: readonly { currency: string; amountMinor: number }[] | null): string {
  if (spent === null) return '–';
  const known = spent.length > 0 ? spent : [{ currency: 'USD', amountMinor: 0 }];
  return known.map((amount) => priceText({ ...amount, locale: DESK_LOCALE })).join(', ');
}
