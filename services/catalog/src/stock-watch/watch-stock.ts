import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { insertWatch, lockBand } from './stock-watch.queries.ts';

type Wish = { variantId: string; email: string; market: string };

/**
 * Keeps an address that wants to hear when a variant is back. What it answers depends on the variant alone: whether the
 * address is known, waits already, or waits for too much is told to nobody.
 */
export const watchStock = (db: Service['db'], wish: Wish): Promise<{ asked: true } | Refusal> =>
  inTransaction(db, async (tx) => {
    const band = await lockBand(tx, wish.variantId);
    if (band === null) return refuse('VARIANT_UNKNOWN', 'We do not sell this any more.');
    if (band !== 'out')
      return refuse('STOCK_HERE', 'It is here: you need not wait. Look at the page again.', { band });
    await insertWatch(tx, wish);
    return { asked: true as const };
  });
