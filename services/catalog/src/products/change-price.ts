import { recordAudit } from '@souk/service-kit/audit';
import { businessTime, inTransaction } from '@souk/service-kit/database';
import { type Currency, homeCurrency, otherCurrencies } from '@souk/service-kit/markets';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { readPrice, writePrice } from './price.queries.ts';
import { changedPrice, type Price } from './price.ts';
import { lockProduct, markEdited, moveVersion } from './product-lock.queries.ts';
import { publishProductChanged } from './publish-product-changed.ts';
import { refreshCards } from './refresh-cards.queries.ts';

const minor = z.int().min(0).max(99_999_999);
const currencies: [Currency, ...Currency[]] = [homeCurrency, ...otherCurrencies];

export const priceChangeSchema = z
  .strictObject({
    /** Of which list; the shop's own when it is left out. A first price in other money sells it there. */
    currency: z.enum(currencies).default(homeCurrency),
    listPriceMinor: minor.optional(),
    salePriceMinor: minor.nullable().optional(),
    saleLabel: z.string().trim().min(1).max(60).nullable().optional(),
    saleUntil: z.iso.datetime({ offset: true }).nullable().optional(),
  })
  .meta({ id: 'PriceChange' });

/** Changes one variant's price, tells subscribers, and records who did it. */
export const changePrice = (
  db: Service['db'],
  { variantId, change }: { variantId: string; change: z.output<typeof priceChangeSchema> },
) =>
  inTransaction(db, async (tx) => {
    const productId = await lockProduct(tx, { variantId });
    if (productId === null) return refuse('VARIANT_UNKNOWN', 'There is no variant of this id.');
    const { saleUntil, currency, ...rest } = change;
    const before = await readPrice(tx, variantId, currency);
    if (before === null && rest.listPriceMinor === undefined) return noPrice(currency);
    const until =
      saleUntil === undefined ? {} : { saleUntil: saleUntil === null ? null : new Date(saleUntil) };
    const after = changedPrice(before ?? unpriced, { ...rest, ...until }, await businessTime(tx));
    if (isRefusal(after)) return after;
    await writePrice(tx, { variantId, currency, price: after });
    await refreshCards(tx, [productId]);
    await moveVersion(tx, [productId]);
    await markEdited(tx, productId);
    await publishProductChanged(tx, [productId]);
    await recordAudit(tx, {
      action: 'price.changed',
      entity: 'variant',
      entityId: variantId,
      before: before && { currency, ...before },
      after: { currency, ...after },
    });
    return { variantId, productId, currency, ...after, saleUntil: after.saleUntil?.toISOString() ?? null };
  });

const unpriced: Price = { listPriceMinor: 0, salePriceMinor: null, saleLabel: null, saleUntil: null };

const noPrice = (currency: string): Refusal =>
  refuse('VALIDATION', `It has no price in ${currency} yet. Give it a list price first.`, {
    errors: [{ path: 'listPriceMinor', message: 'is needed for the first price' }],
  });

export type PriceChanged = Exclude<Awaited<ReturnType<typeof changePrice>>, Refusal>;
