import type { PriceIn } from '../products/product-draft.ts';
import type { DemoProduct } from './demo-product.ts';

/** What the demo world's stallholders ask for, in other money: prices of their own with tax in them, and no exchange rate. */
const asked = {
  // Some cents below the euro: 54.90.
  EUR: (dollarsMinor: number): number => Math.max(1, Math.round((dollarsMinor * 1.12) / 100)) * 100 - 10,
  // Whole dirhams, in fives.
  AED: (dollarsMinor: number): number => Math.max(1, Math.round((dollarsMinor * 3.9) / 500)) * 500,
} as const;

/** A demo variant's prices outside the shop's own money; its sale runs everywhere. */
export const pricesAbroad = (
  { priceMinor, sale }: Pick<DemoProduct, 'priceMinor' | 'sale'>,
  { added, until }: { added: number; until: Date | null },
): PriceIn[] =>
  Object.entries(asked).map(([currency, ask]) => {
    const listPriceMinor = ask(priceMinor + added);
    const saleMinor = sale ? ask(sale.priceMinor + added) : listPriceMinor;
    return {
      currency,
      listPriceMinor,
      sale: sale && saleMinor < listPriceMinor ? { priceMinor: saleMinor, label: sale.label, until } : null,
    };
  });
